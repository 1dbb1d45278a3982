package io.counterpoint.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.counterpoint.gateway.http.SubgraphServers.Mode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SubgraphServers.class)
class GraphQLEndpointTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness = "";

    @TestHTTPResource(value = "/health/live", management = true)
    String liveness = "";

    @ConfigProperty(name = "test.subgraphs.url")
    String subgraphs = "";

    private void behave(String subgraph, Mode mode) {
        given().post(subgraphs + "/behave/" + subgraph + "/" + mode).then().statusCode(200);
    }

    @AfterEach
    void behaveAgain() {
        behave("reviews", Mode.ANSWER);
    }

    private static ValidatableResponse post(String query) {
        return given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    @Test
    void joinsSubgraphs() {
        post("{ products { name rating } }")
                .statusCode(200)
                .body("data.products[0].name", equalTo("Chair"))
                .body("data.products[0].rating", equalTo(4.5f))
                .body("errors", nullValue())
                .body("extensions", nullValue());
    }

    @Test
    void tellsTheCallsToThoseWhoAsk() {
        given().contentType("application/json")
                .header("Counterpoint-Trace", "calls")
                .body(Map.of("query", "{ all: products { name r: rating reviews { author { name } } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("extensions.calls", hasSize(3))
                .body("extensions.calls[0].subgraph", equalTo("products"))
                .body("extensions.calls[0].kind", equalTo("root"))
                .body("extensions.calls[0].paths[0]", equalTo("all"))
                .body("extensions.calls[1].subgraph", equalTo("reviews"))
                .body("extensions.calls[1].kind", equalTo("entities"))
                .body("extensions.calls[1].representations", equalTo(2))
                .body("extensions.calls[1].paths[0]", equalTo("all.r"))
                .body("extensions.calls[1].outcome", equalTo("ok"))
                .body("extensions.calls[2].paths[0]", equalTo("all.reviews.author.name"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"ANSWER", "ANSWER_SLOWLY", "FORGET_A_FIELD"},
            mode = EnumSource.Mode.EXCLUDE)
    void answersWithoutASubgraphThatMisbehaves(Mode mode) {
        behave("reviews", mode);

        post("{ products { name rating } }")
                .statusCode(200)
                .body("data.products[0].name", equalTo("Chair"))
                .body("data.products[0].rating", nullValue())
                .body("errors", hasSize(2))
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"))
                .body("errors[0].path", equalTo(List.of("products", 0, "rating")))
                .body("errors[0].message", containsString("Subgraph reviews"));
    }

    @Test
    void isReadyWithoutItsSubgraphsButSaysWhichAnswer() {
        behave("reviews", Mode.DISCONNECT);

        given().get(readiness)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'supergraph' }.data.'subgraph products'", equalTo("reachable"))
                .body("checks.find { it.name == 'supergraph' }.data.'subgraph reviews'", equalTo("unreachable"));
        given().get(liveness).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource(nullValues = "none", textBlock = """
            none, { products { name } }, application/json, 200
            */*, { products { name } }, application/json, 200
            application/json, { products { name } }, application/json, 200
            application/graphql-response+json, { products { name } }, application/graphql-response+json, 200
            'application/json;q=0.5, application/graphql-response+json', { products { name } }, application/graphql-response+json, 200
            application/graphql-response+json, { nothing }, application/graphql-response+json, 400
            application/graphql-response+json, { products, application/graphql-response+json, 400
            application/json, { nothing }, application/json, 200
            application/json, { products, application/json, 200
            text/html, { products { name } }, application/json, 406
            """)
    void negotiates(String accept, String query, String contentType, int status) {
        var request = given().contentType("application/json").body(Map.of("query", query));
        if (accept != null) {
            request.header("Accept", accept);
        }
        request.post("/graphql").then().statusCode(status).header("content-type", contentType + "; charset=utf-8");

        var get = given().header("GraphQL-Preflight", "1").queryParam("query", query);
        if (accept != null) {
            get.header("Accept", accept);
        }
        get.get("/graphql").then().statusCode(status).header("content-type", contentType + "; charset=utf-8");
    }

    @Test
    void takesVariablesAndOperationNames() {
        String query = "query A { me { name } } query B($id: ID!) { product(id: $id) { name } }";

        given().header("GraphQL-Preflight", "1")
                .queryParam("query", query)
                .queryParam("operationName", "B")
                .queryParam("variables", "{\"id\": \"p2\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.product.name", equalTo("Table"));
        given().contentType("application/json; charset=UTF-8")
                .body(Map.of("query", query, "operationName", "B", "variables", Map.of("id", "p1")))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.product.name", equalTo("Chair"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{\"query\": ",
                "[]",
                "[{\"query\": \"{ __typename }\"}]",
                "{}",
                "{\"query\": 1}",
                "{\"query\": null}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"variables\": \"x\"}",
                "{\"query\": \"{ __typename }\", \"operationName\": {}}",
                "{\"query\": \"{ __typename }\", \"extensions\": 7}"
            })
    void refusesWhatIsNoRequest(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"))
                .body("data", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query A { me { name } } query B { me { name } }",
                "query($id: ID!) { product(id: $id) { name } }",
                "{ product(id: [1, 2]) { name } }",
                "fragment F on User { name }",
                "subscription { x }",
                ""
            })
    void refusesInvalidOperations(String query) {
        post(query).statusCode(200).body("errors[0].extensions.code", equalTo("BAD_INPUT"));
    }

    @Test
    void refusesOtherContentTypesAndMethods() {
        given().contentType("text/plain")
                .body("{\"query\": \"{ me { name } }\"}")
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("BAD_INPUT"));
        given().put("/graphql").then().statusCode(405).header("allow", "GET, POST");
    }

    @Test
    void takesLongQueriesInTheUrlButNotEndlessOnes() {
        String comment = "%23" + "x".repeat(12_000) + "%0A";

        given().urlEncodingEnabled(false)
                .header("GraphQL-Preflight", "1")
                .get("/graphql?query=" + comment + "%7Bme%7Bname%7D%7D")
                .then()
                .statusCode(200)
                .body("data.me.name", equalTo("Ann"));
        given().urlEncodingEnabled(false)
                .header("GraphQL-Preflight", "1")
                .get("/graphql?query=" + comment + comment + "%7Bme%7Bname%7D%7D")
                .then()
                .statusCode(414);
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        String large = "x".repeat(17 * 1024 * 1024);

        given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .contentType("application/json")
                .body("{\"query\": \"{ me { name } }\", \"variables\": {\"x\": \"" + large + "\"}}")
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].message", containsString("16777216 bytes"));
    }

    @Test
    void refusesOperationsBeyondTheLimits() {
        String deep = "{ products " + "{ reviews { product ".repeat(12) + "{ name }" + "} }".repeat(12) + "}";
        String aliases =
                IntStream.range(0, 60).mapToObj(i -> "a" + i + ": me { name }").collect(Collectors.joining(" "));

        post(deep)
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].message", containsString("levels of fields; at most 20"));
        post("{" + aliases + "}")
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].message", containsString("60 aliases; at most 50"));
        post("{ me { name " + "name ".repeat(20_000) + "} }")
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].message", containsString("10000 tokens"));
        post("{ products { reviews { product { reviews { product { reviews { product { reviews { stars } } } } } } } } }")
                .body("errors", nullValue());
    }

    @Test
    void answersIntrospectionFromTheApiSchema() {
        post("{ __schema { types { name } } again: __type(name: \"Product\") { fields { name } } me { name } }")
                .statusCode(200)
                .body("data.__schema.types.name.findAll { it.startsWith('join__') }", hasSize(0))
                .body("data.again.fields.name", notNullValue())
                .body("data.me.name", equalTo("Ann"));
        post(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.__schema.queryType.name", equalTo("Query"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }",
                "{ a: __type(name: \"Query\") { fields { name } } b: __type(name: \"Product\") { fields { type { fields { name } } } } }"
            })
    void answersIntrospectionInPieces(String query) {
        post(query).statusCode(200).body("errors", nullValue()).body(containsString("{\"name\":\"products\"}"));
    }

    @Test
    void refusesIntrospectionThatGoesInCircles() {
        String circles = "fields { type { ".repeat(8) + "name" + " } }".repeat(8);

        post("{ __schema { types { " + circles + " } } }")
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].message", containsString("introspection; at most"))
                .body("data", nullValue());
    }

    @Test
    void servesGraphiqlWithAllThatItLoads() {
        String page = given().get("/graphiql/").then().statusCode(200).extract().asString();

        assertThat(page).doesNotContain("http://", "https://");
        given().redirects().follow(false).get("/graphiql").then().statusCode(302);
        for (String file : new String[] {
            "/graphiql/graphiql.js",
            "/graphiql/graphiql.css",
            "/graphql-ui/graphiql.min.js",
            "/graphql-ui/graphiql.min.css",
            "/graphql-ui/react.production.min.js",
            "/graphql-ui/react-dom.production.min.js"
        }) {
            given().get(file).then().statusCode(200);
        }
    }

    @Test
    void neverFailsOnRandomBytes() {
        var random = new Random(7);
        String valid =
                "{\"query\":\"query Q($id: ID!) { product(id: $id) { name rating } }\",\"variables\":{\"id\":\"p1\"}}";
        for (int i = 0; i < 120; i++) {
            byte[] body = i % 2 == 0 ? valid.getBytes(StandardCharsets.UTF_8) : new byte[random.nextInt(200)];
            for (int change = 0; change <= random.nextInt(4) && body.length > 0; change++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            if (i % 2 == 1) {
                random.nextBytes(body);
            }
            String answer = given().contentType("application/json")
                    .body(body)
                    .post("/graphql")
                    .then()
                    .statusCode(lessThan(500))
                    .extract()
                    .asString();
            assertThat(answer).startsWith("{").doesNotContain("Exception", "io.counterpoint", "\tat ");
        }
    }
}
