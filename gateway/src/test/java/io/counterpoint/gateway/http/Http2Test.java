package io.counterpoint.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ConfiguredHttp.class)
@QuarkusTestResource(SubgraphServers.class)
class Http2Test {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String QUERY = "{\"query\": \"{ products { name rating } }\"}";

    @TestHTTPResource("/graphql")
    URI plain = URI.create("");

    @TestHTTPResource(value = "/graphql", tls = true)
    URI secure = URI.create("");

    @AfterAll
    static void close() {
        await(VERTX.close());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private record Answer(HttpVersion version, int status, String body) {}

    private static Future<Answer> post(HttpClient client, URI endpoint, String body) {
        return client.request(HttpMethod.POST, endpoint.getPort(), endpoint.getHost(), endpoint.getPath())
                .compose(request ->
                        request.putHeader("content-type", "application/json").send(Buffer.buffer(body)))
                .compose(Http2Test::answer);
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body()
                .map(body -> new Answer(
                        response.version(),
                        response.statusCode(),
                        Objects.requireNonNull(body).toString()));
    }

    @ParameterizedTest(name = "by upgrade: {0}")
    @ValueSource(booleans = {true, false})
    void isSpokenInClearText(boolean upgrade) {
        var client = VERTX.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(upgrade));

        // The first request of an upgraded connection is still one of HTTP/1.1.
        await(post(client, plain, QUERY));
        Answer answer = await(post(client, plain, QUERY));

        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Chair").doesNotContain("errors");
    }

    @Test
    void isNegotiatedOverTls() {
        var client = VERTX.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setUseAlpn(true)
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false));

        Answer answer = await(post(client, secure, QUERY));

        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(answer.body()).contains("Chair");
    }

    @Test
    void carriesManyRequestsAtOnceOverOneConnection() {
        var client = VERTX.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1));

        var answers = await(Future.all(IntStream.range(0, 50)
                .mapToObj(i -> post(client, plain, "{\"query\": \"{ a" + i + ": __typename }\"}"))
                .toList()));

        for (int i = 0; i < 50; i++) {
            assertThat(answers.<Answer>resultAt(i).body()).isEqualTo("{\"data\":{\"a" + i + "\":\"Query\"}}");
        }
    }

    @Test
    void refusesALargeBodyBeforeItComes() {
        var client = VERTX.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

        Answer answer = await(client.request(HttpMethod.POST, plain.getPort(), plain.getHost(), plain.getPath())
                .compose(request -> {
                    request.putHeader("content-type", "application/json").putHeader("content-length", "20000000");
                    return request.sendHead().compose(sent -> request.response());
                })
                .compose(Http2Test::answer));

        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("LIMIT_EXCEEDED");
    }
}
