package io.counterpoint.claims.identity;

import io.counterpoint.identity.access.AccessConfig;
import io.smallrye.config.ConfigMapping;

/** Whose tokens are accepted, and what those without one may do. */
@ConfigMapping(prefix = "counterpoint.identity")
public interface IdentityConfig extends AccessConfig {}
