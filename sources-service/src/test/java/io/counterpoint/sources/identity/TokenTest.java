package io.counterpoint.sources.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.identity.testing.BadToken;
import io.counterpoint.identity.testing.LogLines;
import io.counterpoint.identity.testing.TestIssuer;
import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens are accepted. */
@ServiceTest
class TokenTest {

    private static final String READ = "{ outlets(first: 1) { totalCount } }";

    static Stream<BadToken> badTokens() {
        return BadToken.all();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefusedEvenForReadingAndLoggedWithoutItself(BadToken bad) {
        try (LogLines log = LogLines.listen()) {
            Graph.Sent answer = Graph.sendAs(Map.of("Authorization", "Bearer " + bad.token()), READ);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
            assertThat(answer.challenge()).startsWith("Bearer error=\"invalid_token\"");
            assertThat(answer.body()).contains(bad.reason());
            assertThat(log.soFar()).anyMatch(line -> line.contains(bad.reason()));
            assertThat(String.join("\n", log.soFar())).doesNotContain(bad.token(), "somebody");
        }
    }

    @ParameterizedTest
    @MethodSource("headers")
    void whatIsNoBearerTokenIsRefused(String name, String value) {
        assertThat(Graph.sendAs(Map.of(name, value), READ).status()).isEqualTo(401);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("Authorization", "Basic YTpi"),
                Arguments.of("Authorization", TestIssuer.token("admin")),
                Arguments.of("Counterpoint-Service-Token", "a-service-token-of-the-tests-0003"));
    }

    /** HTTP/2 knows no header "connection"; clients take an answer with one for broken. */
    @Test
    void aRefusalIsReadableOverHttp2() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(" ".repeat(100_000)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("UNAUTHENTICATED");
        }
    }

    @Test
    void eitherServiceTokenIsAccepted() {
        for (String token : TestIssuer.SERVICE_TOKENS) {
            assertThat(Graph.sendAs(Map.of("Counterpoint-Service-Token", token), "{ _service { sdl } }")
                            .codes())
                    .isNull();
        }
    }

    @Test
    void aNewKeyIsAcceptedAndAWithdrawnOneRefusedWithoutARestart() {
        PublicJsonWebKey next = TestIssuer.publish("next");
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + TestIssuer.sign(TestIssuer.claims("admin"), next));

        assertThat(Graph.sendAs(headers, READ).status()).isEqualTo(200);

        TestIssuer.withdraw(next);
        // Any key that nobody knows makes the service look again.
        Graph.sendAs(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.sign(TestIssuer.claims("admin"), TestIssuer.generate("x"))),
                READ);
        assertThat(Graph.sendAs(headers, READ).status()).isEqualTo(401);
    }

    @Test
    void aKnownKeyCausesNoFetch() {
        Graph.sendAs(Map.of("Authorization", "Bearer " + TestIssuer.token("intake")), READ);
        int before = TestIssuer.fetches();

        for (int number = 0; number < 5; number++) {
            Graph.sendAs(Map.of("Authorization", "Bearer " + TestIssuer.token("curator")), READ);
        }

        assertThat(TestIssuer.fetches()).isEqualTo(before);
    }
}
