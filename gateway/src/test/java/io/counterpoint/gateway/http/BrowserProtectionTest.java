package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.header;
import static io.counterpoint.gateway.http.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a foreign web page can make a browser send is refused; what answers tell browsers keeps them careful. */
@QuarkusTest
@QuarkusTestResource(SubgraphServers.class)
class BrowserProtectionTest {

    private static final String QUERY = "{ products { name } }";

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @TestHTTPResource("/graphiql/")
    URI graphiql = URI.create("");

    @Test
    void refusesGetThatAnyPageCanSend() {
        var plain = Client.get(endpoint, QUERY);
        var foreign = Client.get(endpoint, QUERY, "sec-fetch-site", "cross-site");
        var sibling = Client.get(endpoint, QUERY, "sec-fetch-site", "same-site");
        var simple = Client.get(endpoint, QUERY, "content-type", "text/plain");

        assertThat(plain.statusCode()).isEqualTo(403);
        assertThat(text(plain)).contains("\"FORBIDDEN\"", "GraphQL-Preflight");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(sibling.statusCode()).isEqualTo(403);
        assertThat(simple.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GraphQL-Preflight, 1",
        "X-Requested-With, XMLHttpRequest",
        "apollo-require-preflight, true",
        "X-Apollo-Operation-Name, Q",
        "Content-Type, application/json",
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, none"
    })
    void takesGetThatNoForeignPageCanSend(String name, String value) {
        assertThat(Client.get(endpoint, QUERY, name, value).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain; application/json"
            })
    void refusesPostThatAnyPageCanSend(String contentType) {
        var request = HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofString("{\"query\": \"" + QUERY + "\"}"));

        assertThat(Client.send(request, "content-type", contentType).statusCode())
                .isEqualTo(415);
    }

    @Test
    void tellsOtherOriginsNothingUnlessConfigured() {
        var answer = Client.post(endpoint, Map.of("query", QUERY), "origin", "https://elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void keepsBrowsersFromGuessingAndStoring() {
        var answer = Client.get(endpoint, QUERY, "graphql-preflight", "1");

        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "cache-control")).isEqualTo("no-store");
    }

    @Test
    void keepsOtherPagesFromFramingAndFeedingGraphiql() {
        var page = Client.send(HttpRequest.newBuilder(graphiql));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(page, "x-frame-options")).isEqualTo("DENY");
        assertThat(header(page, "referrer-policy")).isEqualTo("no-referrer");
        assertThat(header(page, "content-security-policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
    }
}
