package io.counterpoint.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the service under test. */
public final class GraphQLClient {
    private GraphQLClient() {}

    /** Executes an operation without variables. */
    public static Answer execute(String document) {
        return execute(document, Map.of());
    }

    /** Executes an operation. */
    public static Answer execute(String document, Map<String, ?> variables) {
        String body = RestAssured.given()
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new Answer(body);
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
