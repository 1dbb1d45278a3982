package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Subscriptions outlive changes of the supergraph, or end with the reason; and they are counted. */
@QuarkusTest
@TestProfile(SubscriptionReloadTest.Watchful.class)
@Timeout(120)
class SubscriptionReloadTest {

    private static final String PRICES = "subscription { priceChanged(product: \"p1\") { name price } }";
    private static final String EVENT =
            "{\"type\":\"next\",\"id\":\"1\",\"payload\":{\"data\":{\"priceChanged\":{\"name\":\"Chair\",\"price\":10}}}}";
    private static final String COMPLETE = "{\"type\":\"complete\",\"id\":\"1\"}";

    @TestHTTPResource("/")
    URI gateway = URI.create("");

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics = "";

    @ConfigProperty(name = "test.streams.url")
    String subgraphs = "";

    @ConfigProperty(name = "counterpoint.gateway.supergraph")
    Path supergraph = Path.of("");

    private String original = "";

    /** Looks often at the supergraph's file. */
    public static final class Watchful extends StreamingSubgraphs.Profile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("counterpoint.gateway.supergraph-poll", "50ms");
        }
    }

    @BeforeEach
    void remember() throws IOException {
        behave(Mode.STAY);
        original = Files.readString(supergraph);
    }

    @AfterEach
    void restore() throws IOException {
        replace(original);
        waitUntil(() -> isValid("{ product(id: \"p1\") { price } }") && !isValid("{ title }"));
    }

    private void behave(Mode mode) {
        given().post(subgraphs + "/mode/" + mode).then().statusCode(200);
    }

    private void emit() {
        given().post(subgraphs + "/emit").then().statusCode(200);
    }

    private void replace(String text) throws IOException {
        Path whole = Files.writeString(supergraph.resolveSibling(supergraph.getFileName() + ".new"), text);
        Files.move(whole, supergraph, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void waitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static boolean isValid(String query) {
        return !given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .asString()
                .contains("BAD_INPUT");
    }

    private double metric(String name) {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith("counterpoint_gateway_subscriptions_" + name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void aSubscriptionGoesOnWhereTheChangeDoesNotConcernIt() throws IOException {
        try (var client = RawClient.connect(gateway).initialised()) {
            assertThat(client.subscribe("1", PRICES).next()).isEqualTo(EVENT);

            replace(original.replace("  heading: String", "  title: String\n  heading: String"));
            waitUntil(() -> isValid("{ title }"));
            emit();

            assertThat(client.next()).isEqualTo(EVENT);
        }
    }

    @Test
    void aSubscriptionWhoseFieldsAreGoneEndsWithTheReason() throws IOException {
        double before = metric("ended_total{reason=\"unanswered\"}");
        try (var client = RawClient.connect(gateway).initialised()) {
            assertThat(client.subscribe("1", PRICES).next()).isEqualTo(EVENT);

            replace(original.replace("price: Int!", "amount: Int!")
                    .replace("requires: \"price\"", "requires: \"amount\""));
            waitUntil(() -> !isValid("{ product(id: \"p1\") { price } }"));
            emit();

            assertThat(client.next()).contains("\"errors\"", "'price'", "\"code\":\"BAD_INPUT\"");
            assertThat(client.next()).isEqualTo(COMPLETE);
        }
        assertThat(metric("ended_total{reason=\"unanswered\"}")).isEqualTo(before + 1);
    }

    @Test
    void aSubscriptionWhoseEventsComeFromElsewhereEndsWithTheReason() throws IOException {
        try (var client = RawClient.connect(gateway).initialised()) {
            assertThat(client.subscribe("1", PRICES).next()).isEqualTo(EVENT);

            replace(original.replace(
                            "priceChanged(product: ID, from: Int = 0): Product @join__field(graph: PRICES)",
                            "priceChanged(product: ID, from: Int = 0): Product @join__field(graph: PRODUCTS)")
                    .replace("  heading: String", "  title: String\n  heading: String"));
            waitUntil(() -> isValid("{ title }"));
            emit();

            assertThat(client.next())
                    .contains("The API has changed under the subscription; subscribe anew", "\"code\":\"UNAVAILABLE\"");
            assertThat(client.next()).isEqualTo(COMPLETE);
        }
    }

    @Test
    void subscriptionsAreCounted() {
        waitUntil(() -> metric("running") == 0 && metric("connections") == 0);
        double started = metric("started_total");
        double events = metric("events_total");
        double left = metric("ended_total{reason=\"left\"}");
        double completed = metric("ended_total{reason=\"completed\"}");
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", PRICES).next();
            client.subscribe("2", PRICES).next();
            assertThat(metric("running")).isEqualTo(2);
            assertThat(metric("connections")).isEqualTo(1);
            behave(Mode.EVENTS);
            client.subscribe("3", PRICES);
            client.untilEnd();
        }

        waitUntil(() -> metric("running") == 0);
        assertThat(metric("started_total")).isEqualTo(started + 3);
        assertThat(metric("events_total")).isEqualTo(events + 3);
        assertThat(metric("ended_total{reason=\"left\"}")).isEqualTo(left + 2);
        assertThat(metric("ended_total{reason=\"completed\"}")).isEqualTo(completed + 1);
    }
}
