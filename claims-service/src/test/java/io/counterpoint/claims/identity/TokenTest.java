package io.counterpoint.claims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.change.Subscriber;
import io.counterpoint.identity.testing.BadToken;
import io.counterpoint.identity.testing.LogLines;
import io.counterpoint.identity.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens are accepted. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TokenTest {
    @TestHTTPResource("/")
    URI service = URI.create("");

    private static final String READ = "{ parties(first: 1) { totalCount } }";

    static Stream<BadToken> badTokens() {
        return BadToken.all();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefusedEvenForReadingAndLoggedWithoutItself(BadToken bad) {
        try (LogLines log = LogLines.listen()) {
            GraphQLClient.Sent answer = GraphQLClient.executeAs(Map.of("Authorization", "Bearer " + bad.token()), READ);

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
        assertThat(GraphQLClient.executeAs(Map.of(name, value), READ).status()).isEqualTo(401);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("Authorization", "Basic YTpi"),
                Arguments.of("Authorization", TestIssuer.token("admin")),
                Arguments.of("Counterpoint-Service-Token", "a-service-token-of-the-tests-0003"));
    }

    @Test
    void eitherServiceTokenIsAccepted() {
        for (String token : TestIssuer.SERVICE_TOKENS) {
            assertThat(GraphQLClient.executeAs(Map.of("Counterpoint-Service-Token", token), "{ _service { sdl } }")
                            .codes())
                    .isEmpty();
        }
    }

    @Test
    void theTokenOfAWebSocketCountsForItsOperations() {
        assertThat(Subscriber.codes(
                        service,
                        Map.of(
                                "Authorization",
                                "Bearer " + TestIssuer.sign(TestIssuer.claims("admin"), TestIssuer.publish("sockets"))),
                        "subscription { progressChanges { upToDate } }"))
                .isEmpty();
    }
}
