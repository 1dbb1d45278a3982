package io.counterpoint.gateway.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Everything switched on that is off unless configured. */
public final class ConfiguredHttp implements QuarkusTestProfile {

    static final String ORIGIN = "https://app.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("counterpoint.gateway.http.batch-size", "3"),
                Map.entry("counterpoint.gateway.http.cors.origins", ORIGIN + ",https://other.example"),
                Map.entry("counterpoint.gateway.http.cors.credentials", "true"),
                Map.entry("counterpoint.gateway.http.cors.max-age", "10m"),
                Map.entry("counterpoint.gateway.caching.hints.\"Query.products\".max-age", "60s"),
                Map.entry("counterpoint.gateway.caching.hints.\"Product.rating\".max-age", "10s"),
                Map.entry("counterpoint.gateway.caching.hints.User.max-age", "30s"),
                Map.entry("counterpoint.gateway.caching.hints.User.scope", "private"));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Certificate.class));
    }
}
