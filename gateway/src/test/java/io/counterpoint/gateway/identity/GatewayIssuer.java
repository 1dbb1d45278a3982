package io.counterpoint.gateway.identity;

import io.counterpoint.identity.testing.TestIssuer;
import java.util.Map;

/** Whom the router under test believes. */
public final class GatewayIssuer extends TestIssuer {

    /** For Quarkus. */
    public GatewayIssuer() {
        super("counterpoint.gateway.identity", Map.of());
    }
}
