package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.identity.GatewayIssuer;
import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.counterpoint.identity.testing.BadToken;
import io.counterpoint.identity.testing.LogLines;
import io.counterpoint.identity.testing.TestIssuer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A router with an issuer: over HTTP, as events and over WebSockets. */
@QuarkusTest
@TestProfile(TokenTest.Profile.class)
class TokenTest {

    private static final String READ = "{ __typename }";
    private static final String PRICES = "subscription { priceChanged(product: \"p1\") { name price } }";

    /** Has an issuer. */
    public static final class Profile extends StreamingSubgraphs.Profile {

        @Override
        public List<QuarkusTestProfile.TestResourceEntry> testResources() {
            return List.of(
                    new QuarkusTestProfile.TestResourceEntry(StreamingSubgraphs.class),
                    new QuarkusTestProfile.TestResourceEntry(GatewayIssuer.class));
        }
    }

    @TestHTTPResource("/")
    URI gateway = URI.create("");

    @ConfigProperty(name = "test.streams.url")
    String subgraphs = "";

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

    static Stream<BadToken> badTokens() {
        return BadToken.all();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefusedEvenForReadingAndLoggedWithoutItself(BadToken bad) {
        try (LogLines log = LogLines.listen()) {
            Response answer = ask(bearing(bad.token()), "application/json");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.jsonPath().getList("errors.extensions.code")).containsExactly("UNAUTHENTICATED");
            assertThat(answer.header("www-authenticate")).startsWith("Bearer error=\"invalid_token\"");
            assertThat(answer.asString()).contains(bad.reason());
            assertThat(log.soFar()).anyMatch(line -> line.contains(bad.reason()));
            assertThat(String.join("\n", log.soFar())).doesNotContain(bad.token(), "somebody");
        }
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
        String token = TestIssuer.sign(TestIssuer.claims("admin"), TestIssuer.publish("next"));

        assertThat(ask(bearing(token), "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void aBadTokenOpensNoStream() {
        assertThat(ask(bearing(BadToken.expired()), "text/event-stream").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBadTokenOpensNoWebSocket() {
        try (RawClient client = RawClient.connect(gateway)) {
            client.send(init(BadToken.expired()));

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
        JwtClaims claims = TestIssuer.claims();
        claims.setExpirationTime(end);
        return TestIssuer.sign(claims, TestIssuer.key());
    }
}
