package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Automatic persisted queries, as clients send them. */
@QuarkusTest
@QuarkusTestResource(SubgraphServers.class)
class PersistedQueriesTest {

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    private static String sha256(String query) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> named(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    @Test
    void aDocumentIsSentOnce() throws NoSuchAlgorithmException {
        String query = "query Once { products { name } }";
        String hash = sha256(query);
        String extensions = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";

        var first = Client.get(endpoint, Map.of("extensions", extensions), "graphql-preflight", "1");
        assertThat(text(first)).contains("\"PersistedQueryNotFound\"", "\"PERSISTED_QUERY_NOT_FOUND\"");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Client.header(first, "cache-control")).isEqualTo("no-store");

        var second = Client.post(endpoint, Map.of("query", query, "extensions", named(hash)));
        assertThat(text(second)).contains("Chair").doesNotContain("errors");

        var third = Client.get(endpoint, Map.of("extensions", extensions), "graphql-preflight", "1");
        assertThat(text(third)).isEqualTo(text(second));
        assertThat(text(Client.post(endpoint, Map.of("extensions", named(hash)))))
                .isEqualTo(text(second));
    }

    @Test
    void anInvalidDocumentIsNotRemembered() throws NoSuchAlgorithmException {
        String query = "{ nothing }";
        String hash = sha256(query);

        assertThat(text(Client.post(endpoint, Map.of("query", query, "extensions", named(hash)))))
                .contains("BAD_INPUT");
        assertThat(text(Client.post(endpoint, Map.of("extensions", named(hash)))))
                .contains("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void aWrongHashIsRefused() {
        var answer = Client.post(endpoint, Map.of("query", "{ me { name } }", "extensions", named("0".repeat(64))));

        assertThat(text(answer)).contains("BAD_INPUT").doesNotContain("data");
    }

    @Test
    void theNewerMediaTypeShowsTheRefusalInTheStatus() {
        var answer = Client.post(
                endpoint, Map.of("extensions", named("1".repeat(64))), "accept", "application/graphql-response+json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("PERSISTED_QUERY_NOT_FOUND");
    }
}
