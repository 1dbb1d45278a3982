package io.counterpoint.claims.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.TestIssuer;
import io.counterpoint.claims.change.Subscriber;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
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

    private static final PatternFormatter FORMAT = new PatternFormatter("%s %e");
    private static final Logger ROOT = Logger.getLogger("");
    private static final String READ = "{ parties(first: 1) { totalCount } }";

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("expired", "expired", expired()),
                attack("early", "not valid yet", early()),
                attack("wrong issuer", "issuer", with(claims -> claims.setIssuer("https://else.test"))),
                attack("wrong audience", "audience", with(claims -> claims.setAudience("another"))),
                attack("without an end", "when it ends", with(claims -> claims.unsetClaim("exp"))),
                attack("without a subject", "whom it is about", with(claims -> claims.unsetClaim("sub"))),
                attack("alg none", "algorithm", TestIssuer.sign(json(), "none", key().getKeyId(), null)),
                attack("signed with the public key", "algorithm", hmac()),
                attack("tampered", "not signed", tampered()),
                attack("signed by another", "not signed", TestIssuer.sign(claims(), TestIssuer.generate("first"))),
                attack("unknown key", "cannot be verified", TestIssuer.sign(claims(), TestIssuer.generate("unknown"))),
                attack("without a key id", "which key", TestIssuer.sign(json(), "RS256", null, key().getPrivateKey())),
                attack("oversized", "longer", with(claims -> claims.setClaim("more", "x".repeat(9000)))),
                attack("no token", "no signed", "nonsense"));
    }

    private static Arguments attack(String name, String reason, String token) {
        return Arguments.of(name, reason, token);
    }

    private static PublicJsonWebKey key() {
        return TestIssuer.key();
    }

    private static JwtClaims claims() {
        return TestIssuer.claims("admin");
    }

    private static String json() {
        return claims().toJson();
    }

    private static String with(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return TestIssuer.sign(claims, key());
    }

    private static String expired() {
        return with(claims -> claims.setExpirationTimeMinutesInTheFuture(-5));
    }

    private static String early() {
        return with(claims -> claims.setNotBeforeMinutesInThePast(-5));
    }

    private static String hmac() {
        Key publicKey = new HmacKey(key().getPublicKey().getEncoded());
        return TestIssuer.sign(json(), "HS256", key().getKeyId(), publicKey);
    }

    private static String tampered() {
        String[] parts = TestIssuer.token("intake").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("intake", "admin");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + "."
                + parts[2];
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void aBadTokenIsRefusedEvenForReadingAndLoggedWithoutItself(String name, String reason, String token) {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = listener(log);
        GraphQLClient.Sent answer;
        ROOT.addHandler(listener);
        try {
            answer = GraphQLClient.executeAs(Map.of("Authorization", "Bearer " + token), READ);
        } finally {
            ROOT.removeHandler(listener);
        }

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.challenge()).startsWith("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains(reason);
        assertThat(log).anyMatch(line -> line.contains(reason));
        assertThat(String.join("\n", log)).doesNotContain(token, "somebody");
    }

    private static Handler listener(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(FORMAT.format(ExtLogRecord.wrap(line)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
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
                        Map.of("Authorization", "Bearer " + TestIssuer.sign(claims(), TestIssuer.publish("sockets"))),
                        "subscription { progressChanges { upToDate } }"))
                .isEmpty();
    }
}
