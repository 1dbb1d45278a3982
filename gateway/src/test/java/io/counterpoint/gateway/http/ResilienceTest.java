package io.counterpoint.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.counterpoint.gateway.execution.GraphQLRequest;
import io.counterpoint.gateway.http.SubgraphServers.Mode;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.serving.Served;
import io.counterpoint.gateway.serving.Serving;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The supergraph changes, subgraphs change and fail: the router goes on, and tells. */
@QuarkusTest
@TestProfile(ResilienceTest.Watchful.class)
@QuarkusTestResource(SubgraphServers.class)
@Timeout(120)
class ResilienceTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness = "";

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics = "";

    @ConfigProperty(name = "test.subgraphs.url")
    String subgraphs = "";

    @ConfigProperty(name = "counterpoint.gateway.supergraph")
    Path supergraph = Path.of("");

    @Inject
    Serving serving;

    private String original = "";

    /** Looks often. */
    public static final class Watchful implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "counterpoint.gateway.supergraph-poll", "50ms",
                    "counterpoint.gateway.drift-poll", "100ms",
                    "counterpoint.gateway.drift-fails-readiness", "true",
                    "counterpoint.gateway.metrics.operations", "3",
                    "counterpoint.gateway.subgraphs.reviews.breaker-failures", "4",
                    "counterpoint.gateway.subgraphs.reviews.breaker-pause", "300ms");
        }
    }

    @BeforeEach
    void remember() throws IOException {
        original = Files.readString(supergraph);
    }

    @AfterEach
    void restore() throws IOException {
        behave(Mode.ANSWER);
        write(original);
        waitUntil(() -> answers("{ products { name rating } }"));
    }

    /** Puts a whole file in the place of the other at once, since the router may look at any moment. */
    private void write(String text) throws IOException {
        Path whole = Files.writeString(supergraph.resolveSibling(supergraph.getFileName() + ".new"), text);
        Files.move(whole, supergraph, StandardCopyOption.ATOMIC_MOVE);
    }

    private void behave(Mode mode) {
        given().post(subgraphs + "/behave/reviews/" + mode).then().statusCode(200);
    }

    private static void waitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static ValidatableResponse post(String query, String... header) {
        var request = given().contentType("application/json").body(Map.of("query", query));
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return request.post("/graphql").then();
    }

    private static boolean answers(String query) {
        return post(query).extract().path("errors") == null;
    }

    private String health(String field) {
        Object value = given().get(readiness)
                .then()
                .extract()
                .path("checks.find { it.name == 'supergraph' }.data.'" + field + "'");
        return String.valueOf(value);
    }

    private String metrics() {
        return given().get(metrics).then().statusCode(200).extract().asString();
    }

    @Test
    void aChangedSupergraphIsTakenOverWithoutDroppingARequest() throws IOException {
        var stop = new AtomicBoolean();
        var load = CompletableFuture.supplyAsync(
                () -> {
                    int failed = 0;
                    while (!stop.get()) {
                        failed += answers("{ products { name } }") ? 0 : 1;
                    }
                    return failed;
                },
                Thread.ofVirtual()::start);
        assertThat(answers("{ products { rating } }")).isTrue();

        write(original.replace("rating: Float", "stars: Float"));
        waitUntil(() -> !answers("{ products { rating } }"));
        write(original);
        waitUntil(() -> answers("{ products { rating } }"));

        stop.set(true);
        assertThat(load.join()).isZero();
    }

    @Test
    void whatClientsAskForIsPlannedBeforeAChangedSupergraphIsTakenOver() throws IOException {
        var request = new GraphQLRequest("query Hot { products { name } }", null, new JsonObject(), new JsonObject());
        assertThat(answers(request.query())).isTrue();
        Served before = serving.current();
        assertThat(before.engine().prepareQuickly(request)).isNotNull();

        write(original.replace("rating: Float", "stars: Float"));
        waitUntil(() -> !serving.current().equals(before));

        assertThat(serving.current().engine().prepareQuickly(request)).isNotNull();
    }

    @Test
    void anInvalidSupergraphIsRefusedWithTheReason() throws IOException {
        write(original + " type Product {");

        waitUntil(() -> health("changed supergraph").contains("refused: The supergraph is not valid"));

        assertThat(answers("{ products { name rating } }")).isTrue();
        assertThat(metrics()).contains("counterpoint_gateway_supergraph_refused 1.0");
        write(original);
        waitUntil(() -> health("changed supergraph").equals("null"));
    }

    @Test
    void aSubgraphThatDiffersIsToldAndCountsWhereConfigured() {
        waitUntil(() -> health("subgraph reviews differs").equals("none"));

        behave(Mode.FORGET_A_FIELD);
        waitUntil(() -> !health("subgraph reviews differs").equals("none"));

        given().get(readiness)
                .then()
                .statusCode(503)
                .body(
                        "checks.find { it.name == 'supergraph' }.data.'subgraph reviews differs'",
                        containsString("Product.rating is missing"))
                .body("checks.find { it.name == 'supergraph' }.data.'subgraph products differs'", equalTo("none"));
        behave(Mode.ANSWER);
        waitUntil(() -> health("subgraph reviews differs").equals("none"));
        given().get(readiness).then().statusCode(200);
    }

    @Test
    void aFailingSubgraphNullsOnlyItsFieldsAndIsThenLeftAlone() {
        behave(Mode.DISCONNECT);
        String query = "{ products { name rating } }";

        waitUntil(() -> post(query).extract().asString().contains("left alone for a moment"));

        post(query)
                .body("data.products[0].name", equalTo("Chair"))
                .body("data.products[0].rating", nullValue())
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"))
                .body("errors[0].path", equalTo(List.of("products", 0, "rating")));
        behave(Mode.ANSWER);
        waitUntil(() -> answers(query));
    }

    @Test
    void operationsAndSubgraphsAreMeasuredUnderABoundedNumberOfNames() {
        for (int i = 0; i < 10; i++) {
            assertThat(answers("query Name" + i + " { products { name } }")).isTrue();
        }
        String metrics = metrics();

        assertThat(metrics)
                .contains("counterpoint_gateway_operations_seconds_count{operation=\"other\",outcome=\"executed\"}")
                .contains(
                        "counterpoint_gateway_subgraph_calls_seconds_count{outcome=\"answered\",subgraph=\"products\"}")
                .contains("counterpoint_gateway_running");
        assertThat(metrics.lines()
                        .filter(line -> line.startsWith("counterpoint_gateway_operations_seconds_count"))
                        .map(line -> line.replaceAll(".*operation=\"([^\"]*)\".*", "$1"))
                        .distinct())
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void thePlanIsShownToThoseOnThisMachine() {
        post("{ products { name rating } }", "Counterpoint-Trace", "plan")
                .body("data.products[0].name", equalTo("Chair"))
                .body("extensions.plan", hasSize(1))
                .body("extensions.plan[0].subgraph", equalTo(List.of("products", "reviews")))
                .body("extensions.plan[0][1].kind", equalTo("entities"))
                .body("extensions.plan[0][1].after", hasItem(0))
                .body("extensions.plan[0][1].paths[0]", equalTo("products"))
                .body("extensions.plan[0][1].query", containsString("_entities"));
    }
}
