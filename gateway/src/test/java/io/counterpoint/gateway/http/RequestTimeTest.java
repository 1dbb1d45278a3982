package io.counterpoint.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.counterpoint.gateway.http.SubgraphServers.Mode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request has a time of its own, whatever each subgraph may take. */
@QuarkusTest
@TestProfile(RequestTimeTest.ShortTime.class)
@QuarkusTestResource(SubgraphServers.class)
class RequestTimeTest {

    private static final String THROUGH_THREE_SUBGRAPHS = "{ products { name reviews { stars author { name } } } }";

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @ConfigProperty(name = "test.subgraphs.url")
    String subgraphs = "";

    /** Subgraphs may take longer than the request. */
    public static final class ShortTime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "counterpoint.gateway.limits.time", "3s",
                    "counterpoint.gateway.subgraphs.users.timeout", "60s");
        }
    }

    private void behave(Mode mode, String... names) {
        for (String name : names) {
            given().post(subgraphs + "/behave/" + name + "/" + mode).then().statusCode(200);
        }
    }

    private static ValidatableResponse post() {
        return given().contentType("application/json")
                .body(Map.of("query", THROUGH_THREE_SUBGRAPHS))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    @BeforeEach
    void warmUp() {
        behave(Mode.ANSWER, "products", "reviews", "users");
        post();
    }

    @Test
    void aSlowSubgraphIsWaitedFor() {
        behave(Mode.ANSWER_SLOWLY, "reviews");

        post().body("data.products[0].reviews[0].author.name", equalTo("Ann")).body("errors", nullValue());
    }

    @Test
    void whatHasNotComeWhenTheTimeIsOverIsMissingWithACode() {
        behave(Mode.HANG, "users");

        var answer = post();

        answer.body("data.products[0].name", equalTo("Chair"))
                .body("data.products[0].reviews[0].stars", equalTo(5))
                .body("data.products[0].reviews[0].author", nullValue())
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].path", equalTo(List.of("products", 0, "reviews", 0, "author", "name")))
                .body("errors[0].message", equalTo("The time for the request was over before subgraph users answered"))
                .body("errors", hasSize(2));
    }

    @Test
    void aBodyThatDoesNotArriveIsNotWaitedForForever() throws IOException {
        byte[] start = ("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
                        + "content-length: 1000\r\n\r\n{\"query\": ")
                .getBytes(StandardCharsets.US_ASCII);

        String answer = RawConnection.exchange(endpoint, start, false);

        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("LIMIT_EXCEEDED", "within 3000 ms")
                .endsWith("}");
    }
}
