package io.counterpoint.gateway.identity;

import io.counterpoint.identity.token.TokenConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * Whose tokens the router lets through. Without an issuer it looks at none and passes them on as they are: then the
 * subgraphs alone decide.
 */
@ConfigMapping(prefix = "counterpoint.gateway.identity")
public interface IdentityConfig extends TokenConfig {

    /** The issuer of the tokens, to the letter what they say in {@code iss}; the address of an OpenID Connect provider. */
    Optional<String> issuer();

    /** Whether requests without a token are let through. Counts only with an issuer. */
    @WithDefault("true")
    boolean anonymous();
}
