package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ConfiguredHttp.class)
@QuarkusTestResource(SubgraphServers.class)
class CachingTest {

    private static final String CACHEABLE = "{ products { name } }";

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @ConfigProperty(name = "test.subgraphs.url")
    String subgraphs = "";

    private HttpResponse<byte[]> get(String query, String... header) {
        String[] headers = new String[header.length + 2];
        System.arraycopy(header, 0, headers, 0, header.length);
        headers[header.length] = "graphql-preflight";
        headers[header.length + 1] = "1";
        return Client.get(endpoint, query, headers);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            { products { name } }; max-age=60, public
            { products { name rating } }; max-age=10, public
            { me { name } products { name } }; max-age=30, private
            { products { name reviews { stars } } }; no-store
            { product(id: "p1") { name } }; no-store
            { nothing }; no-store
            """)
    void allowsWhatAllFieldsAllow(String query, String cacheControl) {
        assertThat(header(get(query), "cache-control")).isEqualTo(cacheControl);
    }

    @Test
    void keepsPersonalAnswersPrivate() {
        var answer = get(CACHEABLE, "authorization", "Bearer x");

        assertThat(header(answer, "cache-control")).isEqualTo("max-age=60, private");
        assertThat(header(get(CACHEABLE), "vary")).contains("authorization", "cookie", "accept");
    }

    @Test
    void keepsNothingOfAFailure() {
        Client.post(URI.create(subgraphs + "/behave/reviews/TALK_NONSENSE"), Map.of());
        try {
            assertThat(header(get("{ products { name rating } }"), "cache-control"))
                    .isEqualTo("no-store");
            assertThat(header(get(CACHEABLE), "cache-control")).isEqualTo("max-age=60, public");
        } finally {
            Client.post(URI.create(subgraphs + "/behave/reviews/ANSWER"), Map.of());
        }
    }

    @Test
    void keepsNothingOfATrace() {
        var traced = get(CACHEABLE, "counterpoint-trace", "calls");

        assertThat(header(traced, "cache-control")).isEqualTo("no-store");
        assertThat(header(traced, "etag")).isEmpty();
    }

    @Test
    void sendsNothingAgainThatTheClientHas() {
        var first = get(CACHEABLE);
        String tag = header(first, "etag");
        var again = get(CACHEABLE, "if-none-match", "\"other\", " + tag);
        var changed = get("{ products { name id } }", "if-none-match", tag);

        assertThat(tag).startsWith("W/\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "etag")).isEqualTo(tag);
        assertThat(header(again, "cache-control")).isEqualTo("max-age=60, public");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(header(changed, "etag")).isNotEqualTo(tag);
    }

    @Test
    void tellsClientsThatPostToo() {
        var answer = Client.post(endpoint, Map.of("query", CACHEABLE), "if-none-match", "*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "cache-control")).isEqualTo("max-age=60, public");
    }
}
