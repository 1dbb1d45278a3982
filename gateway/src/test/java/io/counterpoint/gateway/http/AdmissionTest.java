package io.counterpoint.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.counterpoint.gateway.http.SubgraphServers.Mode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdmissionTest.LittleRoom.class)
@QuarkusTestResource(SubgraphServers.class)
class AdmissionTest {

    private static final String QUERY = "{ products { name rating } }";

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @ConfigProperty(name = "test.subgraphs.url")
    String subgraphs = "";

    /** One request runs, one waits for a second; a client may send three at once. */
    public static final class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "counterpoint.gateway.limits.concurrency", "1",
                    "counterpoint.gateway.limits.queue", "1",
                    "counterpoint.gateway.limits.queue-time", "5s",
                    "counterpoint.gateway.limits.rate", "1",
                    "counterpoint.gateway.limits.burst", "3",
                    "counterpoint.gateway.limits.client-header", "x-client",
                    "counterpoint.gateway.limits.introspection", "false",
                    "counterpoint.gateway.http.batch-size", "4",
                    "counterpoint.gateway.limits.bodies-bytes", "50000");
        }
    }

    @AfterEach
    void behaveAgain() {
        behave(Mode.ANSWER);
    }

    private void behave(Mode mode) {
        given().post(subgraphs + "/behave/products/" + mode).then().statusCode(200);
    }

    private static Response post(String client) {
        var request = given().contentType("application/json").body(Map.of("query", QUERY));
        return (client.isEmpty() ? request : request.header("x-client", client)).post("/graphql");
    }

    @Test
    void aClientThatAsksTooOftenIsRefusedAndToldWhenToComeBack() {
        for (int i = 0; i < 3; i++) {
            post("eager").then().statusCode(200);
        }

        Response refused = post("eager");
        while (refused.statusCode() == 200) {
            refused = post("eager");
        }

        refused.then()
                .statusCode(429)
                .header("retry-after", "1")
                .header("content-type", "application/json; charset=utf-8")
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body(
                        "errors[0].message",
                        equalTo("A client may send 1 operations a second, and 3 at once; try again in 1 s"));
        post("another").then().statusCode(200);
    }

    private static Response postList(String client, int operations) {
        var request = given().contentType("application/json")
                .body(Collections.nCopies(operations, Map.of("query", "{ products { name } }")));
        return (client.isEmpty() ? request : request.header("x-client", client)).post("/graphql");
    }

    @Test
    void aListCountsEachOfItsOperations() {
        postList("lister", 3).then().statusCode(200);

        Response refused = postList("lister", 3);
        while (refused.statusCode() == 200) {
            refused = postList("lister", 3);
        }

        refused.then()
                .statusCode(429)
                .header("retry-after", matchesPattern("[123]"))
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
    }

    @Test
    void aListRunsWithTheOnePlaceThatThereIs() {
        postList("", 4).then().statusCode(200).body("", hasSize(4)).body("errors", everyItem(nullValue()));
        post("").then().statusCode(200);
    }

    @Test
    void aListIsNotAnsweredWithEvents() {
        given().contentType("application/json")
                .accept("text/event-stream")
                .body(List.of(Map.of("query", QUERY)))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"));
    }

    @Test
    void clientsOnThisMachineMayAskAsOftenAsTheyLike() {
        for (int i = 0; i < 10; i++) {
            post("").then().statusCode(200);
        }
    }

    @Test
    void requestsWaitForTheirTurnUntilThereIsNoRoom() {
        behave(Mode.ANSWER_SLOWLY);
        List<Response> came;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Response>> answers = IntStream.range(0, 5)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(""), clients))
                    .toList();
            came = answers.stream().map(CompletableFuture::join).toList();
        }

        assertThat(came).extracting(Response::statusCode).containsOnly(200, 503);
        assertThat(came).filteredOn(answer -> answer.statusCode() == 200).hasSizeGreaterThanOrEqualTo(2);
        assertThat(came)
                .filteredOn(answer -> answer.statusCode() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> answer.then()
                        .header("retry-after", "1")
                        .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                        .body("errors[0].message", containsString("runs 1 operations at once and lets 1 wait")));
        post("").then().statusCode(200);
    }

    @Test
    void whoIsSlowToSendHoldsNoPlace() throws IOException {
        byte[] half = ("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
                        + "content-length: 1000\r\n\r\n{\"query\": ")
                .getBytes(StandardCharsets.US_ASCII);
        try (var one = new Socket(endpoint.getHost(), endpoint.getPort());
                var other = new Socket(endpoint.getHost(), endpoint.getPort())) {
            for (Socket slow : List.of(one, other)) {
                slow.getOutputStream().write(half);
                slow.getOutputStream().flush();
            }

            for (int i = 0; i < 3; i++) {
                post("").then().statusCode(200);
            }
        }
    }

    @Test
    void bodiesBeyondTheRoomForThemAreRefusedForNow() {
        given().contentType("application/json")
                .body(Map.of("query", QUERY, "extensions", Map.of("filling", "x".repeat(60_000))))
                .post("/graphql")
                .then()
                .statusCode(503)
                .header("retry-after", "1")
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].message", containsString("at most 50000 bytes of bodies at once"));
        for (String type : List.of("application/json", "text/event-stream")) {
            for (int i = 0; i < 5; i++) {
                given().contentType("application/json")
                        .accept(type)
                        .body(Map.of("query", QUERY, "extensions", Map.of("filling", "x".repeat(20_000))))
                        .post("/graphql")
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void introspectionIsClosed() {
        given().contentType("application/json")
                .body(Map.of("query", "{ __schema { queryType { name } } }"))
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }
}
