package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subscriptions over WebSockets, from the subgraph to the client, and how they end. */
@QuarkusTest
@TestProfile(StreamingSubgraphs.Profile.class)
class WebSocketSubscriptionTest {

    private static final String PRICES = "subscription { priceChanged(product: \"p1\") { name price stockValue } }";

    private static final String IDS = "subscription { priceChanged(product: \"p1\") { id } }";

    @TestHTTPResource("/")
    URI gateway = URI.create("");

    @ConfigProperty(name = "test.streams.url")
    String subgraphs = "";

    private void behave(Mode mode) {
        given().post(subgraphs + "/mode/" + mode).then().statusCode(200);
    }

    @BeforeEach
    void behaveWell() {
        behave(Mode.EVENTS);
    }

    /** Whatever a test did, nothing stays open at the subgraphs. */
    @AfterEach
    void noSubscriptionIsLeft() throws InterruptedException {
        for (int i = 0; i < 600 && openAtSubgraphs() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(openAtSubgraphs()).isZero();
    }

    private int openAtSubgraphs() {
        return Integer.parseInt(given().get(subgraphs + "/open").asString());
    }

    @Test
    void joinsEachEventAndCompletes() {
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("a", PRICES);

            assertThat(client.next())
                    .isEqualTo("{\"type\":\"next\",\"id\":\"a\",\"payload\":{\"data\":{\"priceChanged\":"
                            + "{\"name\":\"Chair\",\"price\":10,\"stockValue\":30}}}}");
            assertThat(client.next()).isEqualTo("{\"type\":\"complete\",\"id\":\"a\"}");
        }
    }

    @Test
    void answersQueriesAndKeepsOperationsApart() {
        behave(Mode.STAY);
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("s", PRICES);
            client.next();
            client.subscribe("q", "{ product(id: \"p1\") { name inStock } }");

            assertThat(client.next())
                    .isEqualTo("{\"type\":\"next\",\"id\":\"q\",\"payload\":{\"data\":{\"product\":"
                            + "{\"name\":\"Chair\",\"inStock\":true}}}}");
            assertThat(client.next()).isEqualTo("{\"type\":\"complete\",\"id\":\"q\"}");
            assertThat(openAtSubgraphs()).isEqualTo(1);
        }
    }

    @Test
    void whatIsCompletedByTheClientEndsAtTheSubgraphAndItsIdIsFree() throws InterruptedException {
        behave(Mode.STAY);
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("s", PRICES);
            client.next();
            client.send("{\"type\":\"complete\",\"id\":\"s\"}");
            client.send("{\"type\":\"complete\",\"id\":\"unknown\"}");
            noSubscriptionIsLeft();

            client.subscribe("s", "{ heading }");
            assertThat(client.next()).contains("\"heading\":\"All\"");
        }
    }

    @Test
    void passesTheAuthorizationOnToTheSubgraph() {
        behave(Mode.STAY);
        try (var client =
                RawClient.connect(gateway).initialised(new JsonObject().put("authorization", "Bearer of news"))) {
            client.subscribe("1", PRICES).next();
            assertThat(new JsonArray(given().get(subgraphs + "/inits").asString()))
                    .containsExactly("{\"authorization\":\"Bearer of news\"}");
        }
    }

    @Test
    void passesTheTraceAndAllowedHeadersOnWithTheSubscriptionAndWithItsJoins() {
        behave(Mode.STAY);
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        Map<String, String> headers = Map.of(
                "traceparent", trace,
                "tracestate", "maker=1",
                "x-request-id", "r-7",
                "authorization", "Bearer of news",
                "x-secret", "mine");
        try (var client = RawClient.connect(gateway, headers).initialised()) {
            client.subscribe("1", PRICES).next();

            JsonObject seen = new JsonObject(given().get(subgraphs + "/headers").asString());
            for (String kind : List.of("stream", "request")) {
                JsonObject passed = seen.getJsonObject(kind);
                assertThat(passed.getString("traceparent")).as(kind).isEqualTo(trace);
                assertThat(passed.getString("tracestate")).as(kind).isEqualTo("maker=1");
                assertThat(passed.getString("x-request-id")).as(kind).isEqualTo("r-7");
                assertThat(passed.getString("authorization")).as(kind).isEqualTo("Bearer of news");
                assertThat(passed.fieldNames()).as(kind).doesNotContain("x-secret");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BREAK_OFF, UNAVAILABLE, closed the subscription",
        "SILENT, UNAVAILABLE, was not ready for a subscription within 4S",
        "GARBAGE, UNAVAILABLE, sent what is not graphql-transport-ws",
        "STRANGE, UNAVAILABLE, sent what is not graphql-transport-ws",
        "NO_WEBSOCKET, UNAVAILABLE, cannot be reached",
        "REFUSE, FORBIDDEN, not today"
    })
    void aSubgraphThatFailsIsToldWithACodeAndTheEnd(Mode mode, String code, String message) {
        behave(mode);
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", PRICES);
            List<String> messages = client.untilEnd();

            assertThat(messages).hasSize(mode == Mode.BREAK_OFF ? 3 : 2);
            assertThat(messages.get(messages.size() - 2))
                    .startsWith(
                            "{\"type\":\"next\",\"id\":\"1\",\"payload\":{\"data\":{\"priceChanged\":null},\"errors\":[{")
                    .contains(message, "\"code\":\"" + code + "\"", "\"path\":[\"priceChanged\"]");
            assertThat(messages.getLast()).isEqualTo("{\"type\":\"complete\",\"id\":\"1\"}");
        }
    }

    @Test
    void aClientThatFallsBehindGetsAnErrorAndTheEnd() throws InterruptedException {
        behave(Mode.FLOOD);
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", IDS).next();
            client.socket().pause();
            noSubscriptionIsLeft();
            client.socket().resume();

            List<String> messages = client.untilEnd();
            assertThat(messages.getLast()).isEqualTo("{\"type\":\"complete\",\"id\":\"1\"}");
            assertThat(messages.get(messages.size() - 2))
                    .contains("LIMIT_EXCEEDED", "The client is more than 100000 bytes of events behind");
        }
    }

    @Test
    void aClientThatBreaksOffEndsTheSubscription() {
        behave(Mode.FLOOD);
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", IDS).next();
        }
    }
}
