package io.counterpoint.sources.testing;

import io.counterpoint.identity.testing.TestIssuer;
import java.util.Map;

/** Whom the service under test believes. */
public final class SourcesIssuer extends TestIssuer {

    /** For Quarkus. */
    public SourcesIssuer() {
        super(
                "counterpoint.identity",
                Map.of("counterpoint.identity.service-tokens", String.join(",", SERVICE_TOKENS)));
    }
}
