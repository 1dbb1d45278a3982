package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SubgraphServers.class)
class CompressionTest {

    private static final Map<String, String> LARGE =
            Map.of("query", graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    private HttpResponse<byte[]> post(Map<String, String> request, String acceptEncoding) {
        return Client.post(endpoint, request, "accept-encoding", acceptEncoding);
    }

    private static byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return gzip.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, GZIP;q=0.5", "br, *"})
    void compressesForThoseWhoAcceptIt(String acceptEncoding) throws IOException {
        var plain = Client.post(endpoint, LARGE);
        var compressed = post(LARGE, acceptEncoding);

        assertThat(header(compressed, "content-encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "vary")).contains("accept-encoding");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
        assertThat(unpacked(compressed)).isEqualTo(plain.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip;q=nonsense", "*;q=0, br", ",;,"})
    void leavesAnswersToOthersAsTheyAre(String acceptEncoding) {
        var answer = post(LARGE, acceptEncoding);

        assertThat(header(answer, "content-encoding")).isEmpty();
        assertThat(answer.body()).isEqualTo(Client.post(endpoint, LARGE).body());
    }

    @Test
    void leavesSmallAnswersAsTheyAre() {
        var answer = post(Map.of("query", "{ me { name } }"), "gzip");

        assertThat(header(answer, "content-encoding")).isEmpty();
    }

    @Test
    void compressesLargeAnswersOffTheEventLoop() throws IOException {
        String many = IntStream.range(0, 12)
                .mapToObj(i -> "a" + i + ": __schema { types { name fields { name description type { name kind } } } }")
                .collect(Collectors.joining(" ", "{", "}"));

        var answer = post(Map.of("query", many), "gzip");

        assertThat(header(answer, "content-encoding")).isEqualTo("gzip");
        assertThat(unpacked(answer).length).isGreaterThan(65_536);
    }
}
