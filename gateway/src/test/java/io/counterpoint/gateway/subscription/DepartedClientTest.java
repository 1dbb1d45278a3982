package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mutation that has begun runs to its end, every field of it, though the client that asked has left. */
@QuarkusTest
@TestProfile(HeldMutations.Profile.class)
@Timeout(120)
class DepartedClientTest {

    private static final String MUTATION = "mutation { addProduct(name: \\\"x\\\") { name } addOrder }";

    @TestHTTPResource("/")
    URI gateway = URI.create("");

    @ConfigProperty(name = "test.mutations.url")
    String subgraphs = "";

    @BeforeEach
    void hold() {
        given().post(subgraphs + "/hold").then().statusCode(200);
    }

    private List<Object> calls() {
        return new JsonArray(given().get(subgraphs + "/calls").asString())
                .stream().toList();
    }

    private void waitForTheFirst() throws InterruptedException {
        while (calls().isEmpty()) {
            Thread.sleep(20);
        }
    }

    /** The second field is asked for after the first was answered, long after the client has left. */
    private void itRunsToItsEnd() throws InterruptedException {
        assertThat(calls()).containsExactly("a came");
        given().post(subgraphs + "/release").then().statusCode(200);
        while (!calls().contains("b answered") && !calls().contains("a broken off")) {
            Thread.sleep(20);
        }
        assertThat(calls()).containsExactly("a came", "a answered", "b came", "b answered");
    }

    /** Answered by the router itself on each of its threads, after whatever they had to do before. */
    private static void letTheRouterNotice() {
        for (int i = 0; i < 20; i++) {
            given().contentType("application/json")
                    .header("connection", "close")
                    .body("{\"query\":\"{ __typename }\"}")
                    .post("/graphql")
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream"})
    void whoeverHangsUp(String accept) throws Exception {
        byte[] body = ("{\"query\":\"" + MUTATION + "\"}").getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            send(socket, accept, body);
            waitForTheFirst();
        }
        letTheRouterNotice();

        itRunsToItsEnd();
    }

    private static void send(Socket socket, String accept, byte[] body) throws IOException {
        var out = socket.getOutputStream();
        out.write(("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\naccept: " + accept
                        + "\r\ncontent-length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    @Test
    void whoeverClosesTheWebSocket() throws Exception {
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", MUTATION.replace("\\", ""));
            waitForTheFirst();
        }
        letTheRouterNotice();

        itRunsToItsEnd();
    }

    @Test
    void whoeverCompletesTheOperation() throws Exception {
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", MUTATION.replace("\\", ""));
            waitForTheFirst();
            client.send("{\"type\":\"complete\",\"id\":\"1\"}").send("{\"type\":\"ping\"}");
            assertThat(client.next()).contains("pong");

            itRunsToItsEnd();
        }
    }
}
