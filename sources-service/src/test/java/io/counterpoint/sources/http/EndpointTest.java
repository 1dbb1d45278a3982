package io.counterpoint.sources.http;

import static io.counterpoint.sources.testing.Graph.codes;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class EndpointTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness = "";

    @TestHTTPResource(value = "/health/live", management = true)
    String liveness = "";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{}",
                "{\"query\": null}",
                "{\"query\": 7}",
                "{\"query\": \" \"}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"operationName\": 7}"
            })
    void whatIsNoRequestIsRefused(String body) {
        Graph.Sent response = Graph.send(body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.codes()).containsExactly("BAD_INPUT");
    }

    @Test
    void jsonNestedWithoutEndIsRefused() {
        assertThat(Graph.send("{\"query\": \"{a}\", \"variables\": {\"a\": " + "[".repeat(100_000))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void invalidUtf8IsRefusedRatherThanReplaced() {
        byte[] body =
                "{\"query\": \"{ articleByUrl(url: \\\"\u00ff\\\") { id } }\"}".getBytes(StandardCharsets.ISO_8859_1);

        Graph.Sent response = Graph.send(body, "*/*");

        assertThat(response.json().getString("errors[0].message")).contains("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ nothing } | BAD_INPUT",
                "{ articles(first: \"x\") { totalCount } } | BAD_INPUT",
                "{ articles(first: 1 { totalCount } } | BAD_INPUT",
                "{ articles { totalCount } | BAD_INPUT",
                "query A { __typename } query B { __typename } | BAD_INPUT",
                "{ articles(filter: {text: 7}) { totalCount } } | BAD_INPUT",
                "{ outlets(filter: {affiliation: NOBODY}) { totalCount } } | BAD_INPUT",
                "{ articles(first: 0) { totalCount } } | BAD_INPUT",
                "{ articles(first: 101) { totalCount } } | BAD_INPUT",
                "{ articles(first: 99999999999) { totalCount } } | BAD_INPUT",
                "mutation { addOutlets(outlets: []) { id } } | BAD_INPUT",
                "subscription { articles { totalCount } } | BAD_INPUT"
            })
    void everyRefusalHasACodeAndShowsNothingInternal(String query, String code) {
        Graph.Sent response = Graph.send(JsonObject.of("query", query).encode());

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.codes()).containsOnly(code);
        assertThat(response.body()).doesNotContain("Exception", "io.counterpoint", "graphql.", "SRGQL", "Value{");
    }

    @Test
    void deepWideAndLongOperationsPassALimit() {
        String deep = "{ __schema { types " + "{ fields { type ".repeat(12) + "{ name }" + " } }".repeat(12) + " } }";
        StringBuilder wide = new StringBuilder("{");
        for (int number = 0; number < 600; number++) {
            wide.append(" a").append(number).append(": outlets { totalCount }");
        }
        String nested = "{ a".repeat(50_000);
        String tokens = "{" + " a".repeat(20_000) + "}";
        String characters = "{ a(b: \"" + "x".repeat(2_000_000) + "\") }";

        assertThat(codes(deep)).containsExactly("LIMIT_EXCEEDED");
        assertThat(codes(wide.append('}').toString())).containsExactly("LIMIT_EXCEEDED");
        for (String document : List.of(nested, tokens, characters)) {
            assertThat(codes(document)).containsExactly("LIMIT_EXCEEDED");
        }
    }

    @Test
    void aBodyTooLargeIsRefusedWithItsLimit() {
        Graph.Sent response = Graph.send("{\"query\": \"" + " ".repeat(17 * 1024 * 1024) + "\"}");

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.codes()).containsExactly("LIMIT_EXCEEDED");
        assertThat(response.json().getString("errors[0].message")).contains("16777216");
    }

    @Test
    void onlyPostIsSpoken() {
        Response response = given().get("/graphql");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.jsonPath().getList("errors.extensions.code")).containsExactly("BAD_INPUT");
    }

    @Test
    void clientsOfTheNewMediaTypeLearnFromTheStatusThatNothingRan() {
        byte[] body = "{\"query\": \"{ nothing }\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Graph.send(body, "application/graphql-response+json").status())
                .isEqualTo(400);
        assertThat(Graph.send(body, "application/json").status()).isEqualTo(200);
    }

    @Test
    void readinessAsksTheDatabaseAndLivenessNothing() {
        assertThat(given().get(readiness).jsonPath().getList("checks.name")).contains("database", "schema");
        assertThat(given().get(liveness).jsonPath().getList("checks")).isEmpty();
    }

    @Test
    void introspectionStaysWithinTheLimits() {
        String query = "{ __schema { types { name fields { name type { kind name ofType { kind name ofType { kind name"
                + " ofType { kind name ofType { name } } } } } } } } }";

        assertThat(Graph.data(query).getList("__schema.types.name")).contains("Article", "ArticleChange");
    }
}
