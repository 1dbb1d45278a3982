package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.header;
import static io.counterpoint.gateway.http.ConfiguredHttp.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ConfiguredHttp.class)
@QuarkusTestResource(SubgraphServers.class)
class CorsTest {

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    private HttpResponse<byte[]> preflight(String origin) {
        return Client.send(
                HttpRequest.newBuilder(endpoint).method("OPTIONS", BodyPublishers.noBody()),
                "origin",
                origin,
                "access-control-request-method",
                "POST",
                "access-control-request-headers",
                "content-type");
    }

    @Test
    void permitsConfiguredOrigins() {
        var preflight = preflight(ORIGIN);
        var answer = Client.post(endpoint, Map.of("query", "{ me { name } }"), "origin", ORIGIN);

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "access-control-allow-origin")).isEqualTo(ORIGIN);
        assertThat(header(preflight, "access-control-allow-methods")).isEqualTo("GET, POST");
        assertThat(header(preflight, "access-control-allow-headers")).contains("Content-Type", "GraphQL-Preflight");
        assertThat(header(preflight, "access-control-allow-credentials")).isEqualTo("true");
        assertThat(header(preflight, "access-control-max-age")).isEqualTo("600");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "access-control-allow-origin")).isEqualTo(ORIGIN);
        assertThat(header(answer, "vary")).contains("origin", "accept-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.evil.example",
                "https://app.example:8443",
                "http://app.example",
                "https://APP.example",
                "null",
                "://",
                "*"
            })
    void tellsOtherOriginsNothing(String origin) {
        var preflight = preflight(origin);
        var answer = Client.post(endpoint, Map.of("query", "{ me { name } }"), "origin", origin);

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "vary")).contains("origin");
        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void doesNotTakeEveryOptionsForAPreflight() {
        var answer = Client.send(
                HttpRequest.newBuilder(endpoint).method("OPTIONS", BodyPublishers.noBody()), "origin", ORIGIN);

        assertThat(answer.statusCode()).isEqualTo(405);
    }
}
