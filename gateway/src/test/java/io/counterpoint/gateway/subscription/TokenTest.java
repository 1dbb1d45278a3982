package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.identity.TestIssuer;
import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A router with an issuer: over HTTP, as events and over WebSockets. */
@QuarkusTest
@TestProfile(TokenTest.Profile.class)
class TokenTest {

    private static final PatternFormatter FORMAT = new PatternFormatter("%s %e");
    private static final Logger ROOT = Logger.getLogger("");
    private static final String READ = "{ __typename }";
    private static final String PRICES = "subscription { priceChanged(product: \"p1\") { name price } }";

    /** Has an issuer. */
    public static final class Profile extends StreamingSubgraphs.Profile {

        @Override
        public List<QuarkusTestProfile.TestResourceEntry> testResources() {
            return List.of(
                    new QuarkusTestProfile.TestResourceEntry(StreamingSubgraphs.class),
                    new QuarkusTestProfile.TestResourceEntry(TestIssuer.class));
        }
    }

    @TestHTTPResource("/")
    URI gateway = URI.create("");

    @ConfigProperty(name = "test.streams.url")
    String subgraphs = "";

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
        return TestIssuer.claims();
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
        String[] parts = TestIssuer.token().split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("somebody", "somebodyelse");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + "."
                + parts[2];
    }

    private static Response ask(Map<String, String> headers, String accept) {
        return given().contentType("application/json")
                .accept(accept)
                .headers(headers)
                .body(Map.of("query", READ))
                .post("/graphql");
    }

    private static Map<String, String> bearing(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void aBadTokenIsRefusedEvenForReadingAndLoggedWithoutItself(String name, String reason, String token) {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = listener(log);
        Response answer;
        ROOT.addHandler(listener);
        try {
            answer = ask(bearing(token), "application/json");
        } finally {
            ROOT.removeHandler(listener);
        }

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getList("errors.extensions.code")).containsExactly("UNAUTHENTICATED");
        assertThat(answer.header("www-authenticate")).startsWith("Bearer error=\"invalid_token\"");
        assertThat(answer.asString()).contains(reason);
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

    @Test
    void goodTokensAndNoneAreLetThrough() {
        assertThat(ask(bearing(TestIssuer.token()), "application/json")
                        .jsonPath()
                        .getString("data.__typename"))
                .isEqualTo("Query");
        assertThat(ask(Map.of(), "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewKeyIsAcceptedWithoutARestart() {
        String token = TestIssuer.sign(claims(), TestIssuer.publish("next"));

        assertThat(ask(bearing(token), "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void aBadTokenOpensNoStream() {
        assertThat(ask(bearing(expired()), "text/event-stream").statusCode()).isEqualTo(401);
    }

    @Test
    void aBadTokenOpensNoWebSocket() {
        try (RawClient client = RawClient.connect(gateway)) {
            client.send(init(expired()));

            assertThat(client.next()).isEqualTo("closed 4401 Unauthorized");
        }
    }

    @Test
    void subscriptionsEndWithTheirToken() {
        stay();
        String token = shortLived();
        try (RawClient client = RawClient.connect(gateway).send(init(token))) {
            assertThat(client.next()).contains("connection_ack");
            client.subscribe("1", PRICES);

            String events = given().contentType("application/json")
                    .accept("text/event-stream")
                    .headers(bearing(token))
                    .body(Map.of("query", PRICES))
                    .post("/graphql")
                    .asString();

            assertThat(events).contains("UNAUTHENTICATED", "expired").endsWith("event: complete\ndata:\n\n");
            assertThat(client.untilEnd().getLast()).contains("UNAUTHENTICATED", "expired");
            assertThat(client.next()).isEqualTo("closed 4401 The token has expired");
        }
    }

    private void stay() {
        given().post(subgraphs + "/mode/" + Mode.STAY).then().statusCode(200);
    }

    private static JsonObject init(String token) {
        return new JsonObject()
                .put("type", "connection_init")
                .put("payload", new JsonObject().put("authorization", "Bearer " + token));
    }

    /** A token that ends soon, though not before a slow machine has used it. */
    private static String shortLived() {
        NumericDate end = NumericDate.now();
        end.addSeconds(8);
        return with(claims -> claims.setExpirationTime(end));
    }
}
