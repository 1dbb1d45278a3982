package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said over a WebSocket, and how the router takes everything else. */
@QuarkusTest
@TestProfile(StreamingSubgraphs.Profile.class)
class WebSocketProtocolTest {

    private static final String PRICES = "subscription { priceChanged(product: \"p1\") { name price stockValue } }";

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
    void refusesAnAuthorizationThatIsNoHeader() {
        try (var client = RawClient.connect(gateway)) {
            client.send("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"a\\r\\nHost: b\"}}");
            assertThat(client.next()).startsWith("closed 4400 ");
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
