package io.counterpoint.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.identity.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the service under test, which lets it do everything unless told otherwise. */
@QuarkusTestResource(ClaimsIssuer.class)
public final class GraphQLClient {
    private static final Map<String, String> EVERYTHING = Map.of(
            "Authorization",
            "Bearer " + TestIssuer.token("admin"),
            "Counterpoint-Service-Token",
            TestIssuer.SERVICE_TOKENS.getFirst());

    private GraphQLClient() {}

    /** Executes an operation without variables. */
    public static Answer execute(String document) {
        return execute(document, Map.of());
    }

    /** Executes an operation. */
    public static Answer execute(String document, Map<String, ?> variables) {
        Response response = send(EVERYTHING, Map.of("query", document, "variables", variables));
        assertThat(response.statusCode()).isEqualTo(200);
        return new Answer(response.asString());
    }

    /** Sends an operation with these headers, which alone say who asks. */
    public static Sent executeAs(Map<String, String> headers, String document) {
        Response response = send(headers, Map.of("query", document));
        String challenge = response.header("www-authenticate");
        return new Sent(response.statusCode(), challenge == null ? "" : challenge, response.asString());
    }

    private static Response send(Map<String, String> headers, Map<String, ?> body) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .headers(headers)
                .body(body)
                .post("/graphql");
    }

    /** A response: its status, how it asks for a token, and its body. */
    public record Sent(int status, String challenge, String body) {
        /** The codes of its errors. */
        public List<String> codes() {
            return new Answer(body).codes();
        }
    }

    /**
     * What came back.
     *
     * @param body the answer as JSON
     */
    public record Answer(String body) {
        /** The answer, after a check that it has no errors. */
        public Answer ok() {
            assertThat(get("errors")).as(body).isNull();
            return this;
        }

        /** The codes of the errors. */
        public List<String> codes() {
            List<String> codes = JsonPath.from(body).getList("errors.extensions.code", String.class);
            return codes == null ? List.of() : codes;
        }

        /** What stands at a path. */
        public @Nullable Object get(String path) {
            return JsonPath.from(body).get(path);
        }

        /** The list of texts at a path. */
        public List<String> strings(String path) {
            return JsonPath.from(body).getList(path, String.class);
        }

        /** The text at a path. */
        public String string(String path) {
            String text = JsonPath.from(body).getString(path);
            assertThat(text).as(body).isNotNull();
            return text;
        }

        /** The number at a path. */
        public int number(String path) {
            return JsonPath.from(body).getInt(path);
        }
    }
}
