package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(StreamingSubgraphs.Profile.class)
class EventStreamTest {

    private static final String PRICES = "subscription { priceChanged(product: \"p1\") { name price } }";
    private static final String COMPLETE = "event: complete\ndata:\n\n";

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @ConfigProperty(name = "test.streams.url")
    String subgraphs = "";

    private void behave(Mode mode) {
        given().post(subgraphs + "/mode/" + mode).then().statusCode(200);
    }

    @BeforeEach
    void behaveWell() {
        behave(Mode.EVENTS);
    }

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

    private static ValidatableResponse post(String query) {
        return given().contentType("application/json")
                .accept("text/event-stream")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    private static String events(ValidatableResponse response) {
        return response.statusCode(200)
                .header("content-type", "text/event-stream")
                .header("cache-control", "no-store")
                .extract()
                .asString()
                .replaceAll("(?m)^:\n\n", "");
    }

    @Test
    void sendsEachEventAndCompletes() {
        assertThat(events(post("subscription { priceChanged { name price } }"))).isEqualTo("""
                        event: next
                        data: {"data":{"priceChanged":{"name":"Chair","price":10}}}

                        event: next
                        data: {"data":{"priceChanged":{"name":"Table","price":20}}}

                        event: next
                        data: {"data":{"priceChanged":null}}

                        event: next
                        data: {"data":{"priceChanged":null},"errors":[{"message":"no price","path":["priceChanged"],"extensions":{"code":"NOT_FOUND"}}]}

                        """ + COMPLETE);
    }

    @Test
    void takesSubscriptionsAndQueriesWithGet() {
        String subscription = events(given().accept("text/event-stream")
                .header("GraphQL-Preflight", "1")
                .queryParam("query", PRICES)
                .get("/graphql")
                .then());
        String query = events(given().accept("text/event-stream")
                .header("GraphQL-Preflight", "1")
                .queryParam("query", "{ heading }")
                .get("/graphql")
                .then());

        assertThat(subscription).contains("\"Chair\"").endsWith(COMPLETE);
        assertThat(query).isEqualTo("event: next\ndata: {\"data\":{\"heading\":\"All\"}}\n\n" + COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"{ nothing }, BAD_INPUT", "subscription { nothing }, BAD_INPUT", "{ heading, BAD_INPUT"})
    void tellsWhyAnOperationCannotRunInTheStream(String query, String code) {
        assertThat(events(post(query)))
                .startsWith("event: next\ndata: {\"errors\":[{")
                .contains("\"code\":\"" + code + "\"")
                .endsWith(COMPLETE);
    }

    @Test
    void tellsThatASubgraphFailed() {
        behave(Mode.BREAK_OFF);

        assertThat(events(post(PRICES)))
                .contains("\"Chair\"", "Subgraph prices closed the subscription", "UNAVAILABLE")
                .endsWith(COMPLETE);
    }

    @Test
    void givesSignsOfLifeAndEndsTheSubscriptionWithTheClient() throws Exception {
        behave(Mode.STAY);
        String url = endpoint + "?query=" + URLEncoder.encode(PRICES, StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response = client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("accept", "text/event-stream")
                            .header("GraphQL-Preflight", "1")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body();
                    var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                assertThat(firstLineAfter(lines, "event: next")).contains("\"Chair\"");
                assertThat(firstLineAfter(lines, "")).isEqualTo(":");
                assertThat(openAtSubgraphs()).isEqualTo(1);
            }
            client.shutdownNow();
        }
    }

    private static String firstLineAfter(BufferedReader lines, String wanted) throws IOException {
        String line = lines.readLine();
        while (!wanted.equals(line)) {
            line = lines.readLine();
        }
        return lines.readLine();
    }

    @Test
    void passesTheTraceAndAllowedHeadersOn() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        events(given().contentType("application/json")
                .accept("text/event-stream")
                .header("traceparent", trace)
                .header("x-request-id", "r-8")
                .header("authorization", "Bearer of news")
                .header("x-secret", "mine")
                .body(Map.of("query", PRICES))
                .post("/graphql")
                .then());

        JsonObject passed = new JsonObject(given().get(subgraphs + "/headers").asString()).getJsonObject("stream");
        assertThat(passed.getString("traceparent")).isEqualTo(trace);
        assertThat(passed.getString("x-request-id")).isEqualTo("r-8");
        assertThat(passed.getString("authorization")).isEqualTo("Bearer of news");
        assertThat(passed.fieldNames()).doesNotContain("x-secret");
    }

    @ParameterizedTest
    @CsvSource({"nobody, 401, UNAUTHENTICATED", "stranger, 403, FORBIDDEN"})
    void refusesWhomTheGuardRefuses(String who, int status, String code) {
        given().contentType("application/json")
                .accept("text/event-stream")
                .header("authorization", who)
                .body(Map.of("query", PRICES))
                .post("/graphql")
                .then()
                .statusCode(status)
                .body("errors[0].extensions.code", equalTo(code));
    }

    @Test
    void refusesSubscriptionsInOnePiece() {
        given().contentType("application/json")
                .accept("application/json")
                .body(Map.of("query", PRICES))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"));
    }
}
