package io.counterpoint.gateway.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.counterpoint.gateway.subscription.StreamingSubgraphs.Mode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A router that goes away says so. */
@QuarkusTest
@TestProfile(ShutdownTest.Own.class)
class ShutdownTest {

    private static final String PRICES = "subscription { priceChanged(product: \"p1\") { price } }";

    private final Connections connections;

    @TestHTTPResource("/")
    URI gateway = URI.create("");

    @ConfigProperty(name = "test.streams.url")
    String subgraphs = "";

    ShutdownTest(Connections connections) {
        this.connections = connections;
    }

    /** An application of this test's own, since nothing can be asked of it afterwards. */
    public static final class Own extends StreamingSubgraphs.Profile {}

    @Test
    void completesWhatRunsAndTakesNothingNew() throws InterruptedException {
        given().post(subgraphs + "/mode/" + Mode.STAY).then().statusCode(200);
        try (var client = RawClient.connect(gateway).initialised()) {
            client.subscribe("1", PRICES).next();
            CompletableFuture<String> stream =
                    CompletableFuture.supplyAsync(() -> given().contentType("application/json")
                            .accept("text/event-stream")
                            .body(Map.of("query", PRICES))
                            .post("/graphql")
                            .asString());
            for (int i = 0; i < 600 && connections.size() < 2; i++) {
                Thread.sleep(50);
            }

            connections.goAway(new ShutdownEvent());

            assertThat(client.untilEnd().getLast()).isEqualTo("{\"type\":\"complete\",\"id\":\"1\"}");
            assertThat(client.next()).isEqualTo("closed 1001 Going away");
            assertThat(stream.join()).endsWith("event: complete\ndata:\n\n");
            assertThatThrownBy(() -> RawClient.connect(gateway, List.of("graphql-transport-ws")))
                    .hasMessageContaining("503");
            given().contentType("application/json")
                    .accept("text/event-stream")
                    .body(Map.of("query", PRICES))
                    .post("/graphql")
                    .then()
                    .statusCode(503)
                    .header("retry-after", equalTo("10"));
        }
    }
}
