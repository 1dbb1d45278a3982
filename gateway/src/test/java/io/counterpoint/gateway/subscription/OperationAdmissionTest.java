package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits on how often and how many at once hold for operations, whichever way they come. */
@QuarkusTest
@TestProfile(OperationAdmissionTest.LittleRoom.class)
@Timeout(120)
class OperationAdmissionTest {

    private static final String QUERY = "{ heading }";
    private static final String PRICES = "subscription { priceChanged(product: \"p1\") { price } }";

    @TestHTTPResource("/")
    URI gateway = URI.create("");

    @ConfigProperty(name = "test.streams.url")
    String subgraphs = "";

    /** One operation runs, and one waits for long; a client may send five at once, and after that one a second. */
    public static final class LittleRoom extends StreamingSubgraphs.Profile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "counterpoint.gateway.limits.concurrency", "1",
                    "counterpoint.gateway.limits.queue", "1",
                    "counterpoint.gateway.limits.queue-time", "60s",
                    "counterpoint.gateway.limits.time", "60s",
                    "counterpoint.gateway.subgraphs.products.timeout", "60s",
                    "counterpoint.gateway.limits.rate", "1",
                    "counterpoint.gateway.limits.burst", "5",
                    "counterpoint.gateway.limits.client-header", "x-client");
        }
    }

    @BeforeEach
    void behaveWell() {
        behave(Mode.STAY);
    }

    @AfterEach
    void thereIsRoomAgain() {
        behave(Mode.STAY);
        given().contentType("application/json")
                .body(Map.of("query", QUERY))
                .post("/graphql")
                .then()
                .body("data.heading", equalTo("All"));
    }

    private void behave(Mode mode) {
        given().post(subgraphs + "/mode/" + mode).then().statusCode(200);
    }

    private int hanging() {
        return Integer.parseInt(given().get(subgraphs + "/hanging").asString());
    }

    private static void waitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void eachOperationOnAWebSocketCounts() {
        try (var client =
                RawClient.connect(gateway, Map.of("x-client", "eager")).initialised()) {
            String answer = client.subscribe("0", QUERY).next();
            int answered = 0;
            while (answer.contains("\"next\"")) {
                assertThat(client.next()).contains("\"complete\"");
                answered++;
                answer = client.subscribe(String.valueOf(answered), QUERY).next();
            }

            assertThat(answered).as("five with the handshake").isGreaterThanOrEqualTo(4);
            assertThat(answer)
                    .startsWith("{\"type\":\"error\",\"id\":\"" + answered + "\"")
                    .contains(
                            "\"code\":\"LIMIT_EXCEEDED\"",
                            "A client may send 1 operations a second, and 5 at once; try again in 1 s");
        }
        try (var other =
                RawClient.connect(gateway, Map.of("x-client", "another")).initialised()) {
            assertThat(other.subscribe("1", QUERY).next()).contains("All");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "application/json"})
    void eachRequestCountsWhateverItIsAnsweredWith(String type) {
        var headers = new HashMap<>(Map.of("x-client", type, "accept", type));
        int status = 200;
        for (int i = 0; status == 200; i++) {
            assertThat(i).isLessThan(100);
            status = given().contentType("application/json")
                    .headers(headers)
                    .body(Map.of("query", QUERY))
                    .post("/graphql")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void aSubscriptionThatListensNeedsNoPlace() {
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", PRICES).next();
            client.subscribe("2", PRICES).next();
            assertThat(client.subscribe("3", QUERY).next()).contains("All");
        }
    }

    @Test
    void whatHasNoRoomIsToldSo() {
        behave(Mode.HANG);
        try (var first = RawClient.connect(gateway).initialised();
                var second = RawClient.connect(gateway).initialised()) {
            first.subscribe("runs", QUERY);
            waitUntil(() -> hanging() == 1);
            first.subscribe("waits", QUERY);
            first.send("{\"type\":\"ping\"}");
            assertThat(first.next()).contains("pong");

            assertThat(second.subscribe("1", QUERY).next())
                    .contains(
                            "\"error\"",
                            "LIMIT_EXCEEDED",
                            "runs 1 operations at once and lets 1 wait, for 60000 ms at most; try again in 1 s");
        }
        waitUntil(() -> hanging() == 0);
    }

    @Test
    void aClientThatClosesItsWebSocketFreesItsPlaceAndEndsTheWork() {
        behave(Mode.HANG);
        try (var waiting = RawClient.connect(gateway).initialised()) {
            try (var client = RawClient.connect(gateway).initialised()) {
                client.subscribe("1", QUERY);
                waitUntil(() -> hanging() == 1);
                waiting.subscribe("1", QUERY);
                behave(Mode.EVENTS);
            }

            assertThat(waiting.next()).contains("All");
        }
        waitUntil(() -> hanging() == 0);
    }

    @Test
    void aClientThatCompletesItsOperationFreesItsPlaceAndEndsTheWork() {
        behave(Mode.HANG);
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", QUERY);
            waitUntil(() -> hanging() == 1);
            behave(Mode.EVENTS);
            client.send("{\"type\":\"complete\",\"id\":\"1\"}");

            assertThat(client.subscribe("2", QUERY).next()).contains("All");
        }
        waitUntil(() -> hanging() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "application/json"})
    void aClientThatHangsUpFreesItsPlaceAndEndsTheWork(String type) throws IOException {
        behave(Mode.HANG);
        byte[] body = "{\"query\":\"{ heading }\"}".getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\naccept: " + type
                                    + "\r\ncontent-length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            waitUntil(() -> hanging() == 1);
            behave(Mode.EVENTS);
        }

        waitUntil(() -> hanging() == 0);
    }
}
