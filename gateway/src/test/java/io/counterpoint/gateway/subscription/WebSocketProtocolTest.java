package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StreamingSubgraphs.Profile.class)
class WebSocketProtocolTest {

    private static final String PRICES = "subscription { priceChanged(product: \"p1\") { name price stockValue } }";

    private static final String IDS = "subscription { priceChanged(product: \"p1\") { id } }";

    private static final String HANDSHAKE = """
            GET /graphql HTTP/1.1
            Host: x
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Protocol: graphql-transport-ws

            """.replace("\n", "\r\n");

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

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"start\"}",
                "{\"type\":\"connection_ack\"}",
                "{\"type\":\"ping\",\"payload\":\"text\"}",
                "{\"type\":\"subscribe\"}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ heading }\"}}",
                "{\"type\":\"subscribe\",\"id\":1,\"payload\":{\"query\":\"{ heading }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":7}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ heading }\",\"variables\":[]}}",
                "{\"type\":\"complete\"}"
            })
    void closes4400OnInvalidMessages(String message) {
        try (var client = RawClient.connect(gateway).initialised()) {
            client.send(message);
            assertThat(client.next()).startsWith("closed 4400 ");
        }
    }

    @Test
    void closes4400OnBinaryMessages() {
        try (var client = RawClient.connect(gateway).initialised()) {
            client.socket().writeBinaryMessage(Buffer.buffer("{\"type\":\"ping\"}"));
            assertThat(client.next()).startsWith("closed 4400 ");
        }
    }

    @Test
    void closes4401OnOperationsBeforeTheAcknowledgement() {
        try (var client = RawClient.connect(gateway)) {
            client.subscribe("1", "{ heading }");
            assertThat(client.next()).isEqualTo("closed 4401 Unauthorized");
        }
    }

    @ParameterizedTest
    @CsvSource({"nobody, 4401, Unauthorized", "stranger, 4403, Forbidden"})
    void closesOnWhomTheGuardRefuses(String who, int code, String reason) {
        try (var client = RawClient.connect(gateway)) {
            client.send(new JsonObject()
                    .put("type", "connection_init")
                    .put("payload", new JsonObject().put("Authorization", who)));
            assertThat(client.next()).isEqualTo("closed " + code + " " + reason);
        }
    }

    @Test
    void closes4406WithoutTheSubprotocol() {
        try (var client = RawClient.connect(gateway, List.of())) {
            assertThat(client.next()).isEqualTo("closed 4406 Subprotocol not acceptable");
        }
        try (var client = RawClient.connect(gateway, List.of("graphql-transport-ws", "graphql-ws"))) {
            client.initialised();
            assertThat(client.socket().subProtocol()).isEqualTo("graphql-transport-ws");
        }
    }

    @Test
    void closes4408WhoDoesNotInitialise() {
        try (var client = RawClient.connect(gateway)) {
            assertThat(client.next()).isEqualTo("closed 4408 Connection initialisation timeout");
        }
    }

    @Test
    void closes4409OnAnIdThatIsInUse() {
        behave(Mode.STAY);
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("twice", PRICES);
            client.subscribe("twice", PRICES);
            assertThat(client.untilEnd().getLast()).isEqualTo("closed 4409 Subscriber for twice already exists");
        }
    }

    @Test
    void closes4429OnASecondInitialisation() {
        try (var client = RawClient.connect(gateway).initialised()) {
            client.send("{\"type\":\"connection_init\"}");
            assertThat(client.next()).isEqualTo("closed 4429 Too many initialisation requests");
        }
    }

    @Test
    void closes1009OnMessagesThatAreTooLarge() {
        try (var client = RawClient.connect(gateway).initialised()) {
            client.send("{\"type\":\"ping\",\"payload\":{\"x\":\"" + "x".repeat(60_000) + "\"}}");
            assertThat(client.next()).startsWith("closed 1009");
        }
    }

    @Test
    void answersPingsWithTheirPayload() {
        try (var client = RawClient.connect(gateway)) {
            client.send("{\"type\":\"ping\"}");
            assertThat(client.next()).isEqualTo("{\"type\":\"pong\"}");
            client.send("{\"type\":\"ping\",\"payload\":{\"a\":[1]}}").send("{\"type\":\"pong\"}");
            assertThat(client.next()).isEqualTo("{\"type\":\"pong\",\"payload\":{\"a\":[1]}}");
        }
    }

    @Test
    void closesAConnectionThatAsksNothing() {
        try (var client = RawClient.connect(gateway).initialised()) {
            assertThat(client.next()).isEqualTo("closed 1000 No operation for 5S");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{ nothing }, BAD_INPUT",
        "{ heading, BAD_INPUT",
        "subscription { nothing }, BAD_INPUT",
        "subscription { a: productAdded { name } b: productAdded { name } }, BAD_INPUT",
        "mutation { x }, BAD_INPUT"
    })
    void refusesWhatCannotRunWithErrorAndStaysOpen(String query, String code) {
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", query);
            assertThat(client.next())
                    .startsWith("{\"type\":\"error\",\"id\":\"1\",\"payload\":[{\"message\":")
                    .contains("\"code\":\"" + code + "\"");
            client.subscribe("1", "{ heading }");
            assertThat(client.next()).contains("\"heading\":\"All\"");
        }
    }

    @Test
    void refusesOperationsBeyondTheLimits() {
        behave(Mode.STAY);
        try (var client = RawClient.connect(gateway).initialised();
                var other = RawClient.connect(gateway).initialised()) {
            for (String id : List.of("1", "2", "3")) {
                client.subscribe(id, PRICES).next();
            }
            client.subscribe("4", "{ heading }");
            assertThat(client.next()).contains("\"error\"", "LIMIT_EXCEEDED", "3 operations already");

            other.subscribe("1", PRICES).next();
            other.subscribe("2", PRICES).next();
            other.subscribe("3", PRICES);
            assertThat(other.next()).contains("\"error\"", "LIMIT_EXCEEDED", "5 subscriptions already");
        }
    }

    @Test
    void refusesConnectionsBeyondTheLimit() {
        var clients = new ArrayList<RawClient>();
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 25; i++) {
                            clients.add(RawClient.connect(gateway).initialised());
                        }
                    })
                    .hasMessageContaining("503");
            assertThat(clients).hasSizeLessThanOrEqualTo(20).hasSizeGreaterThan(10);
        } finally {
            clients.forEach(RawClient::close);
        }
    }

    @Test
    void refusesPagesOfOtherOrigins() {
        assertThatThrownBy(() -> RawClient.connectFrom(gateway, "https://evil.example"))
                .hasMessageContaining("403");
        assertThatThrownBy(() -> RawClient.connectFrom(gateway, "null")).hasMessageContaining("403");
        RawClient.connectFrom(gateway, "https://friend.example").initialised().close();
        RawClient.connectFrom(gateway, "http://" + gateway.getAuthority())
                .initialised()
                .close();
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

    @Test
    void refusesAnAuthorizationThatIsNoHeader() {
        try (var client = RawClient.connect(gateway)) {
            client.send("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"a\\r\\nHost: b\"}}");
            assertThat(client.next()).startsWith("closed 4400 ");
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

    @Test
    void randomBytesNeverLeaveAConnectionWithoutAnAnswerOrAClose() {
        var random = new Random(11);
        String valid = "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ heading }\",\"variables\":{}}}";
        for (int i = 0; i < 150; i++) {
            try (var client = RawClient.connect(gateway)) {
                if (random.nextBoolean()) {
                    client.initialised();
                }
                byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
                for (int changes = random.nextInt(5); changes >= 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(96) + 32);
                }
                client.send(new String(bytes, StandardCharsets.UTF_8));
                assertThat(client.next()).matches("closed (44\\d\\d|1007) .*|.*\"type\":\"(next|error|pong)\".*");
            }
        }
        RawClient.connect(gateway).initialised().close();
    }

    @Test
    void brokenFramesDoNoHarm() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < 50; i++) {
            try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
                socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
                var out = socket.getOutputStream();
                out.write(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
                byte[] answer = new byte[2000];
                int length = socket.getInputStream().read(answer);
                assertThat(new String(answer, 0, length, StandardCharsets.ISO_8859_1))
                        .startsWith("HTTP/1.1 101");
                byte[] garbage = new byte[1 + random.nextInt(300)];
                random.nextBytes(garbage);
                out.write(garbage);
                out.flush();
                length = Math.max(0, socket.getInputStream().read(answer));
                assertThat(new String(answer, 0, length, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Exception", "io.");
            }
        }
        RawClient.connect(gateway).initialised().close();
    }
}
