package io.counterpoint.claims;

import io.counterpoint.identity.testing.TestIssuer;
import java.util.Map;

/** Whom the service under test believes. */
public final class ClaimsIssuer extends TestIssuer {

    /** For Quarkus. */
    public ClaimsIssuer() {
        super(
                "counterpoint.identity",
                Map.of(
                        "counterpoint.identity.service-tokens",
                        String.join(",", SERVICE_TOKENS),
                        "counterpoint.feed.service-token",
                        SERVICE_TOKENS.getFirst()));
    }
}
