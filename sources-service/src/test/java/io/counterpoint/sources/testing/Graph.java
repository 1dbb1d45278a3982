package io.counterpoint.sources.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client of the service under test. */
public final class Graph {

    private static final String ADD = """
            mutation($articles: [ArticleInput!]!) {
              addArticles(articles: $articles) { outcome code reason article { id revision title publishedAt } }
            }""";

    private Graph() {}

    /** Data of an operation that has no errors. */
    public static JsonPath data(String query) {
        return data(query, Map.of());
    }

    /** Data of an operation that has no errors. */
    public static JsonPath data(String query, Map<String, ?> variables) {
        JsonPath answer = answer(query, variables);
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return answer.setRootPath("data");
    }

    /** Data and errors of an operation. */
    public static JsonPath answer(String query, Map<String, ?> variables) {
        return send(Map.of("query", query, "variables", variables))
                .then()
                .extract()
                .jsonPath();
    }

    /** The codes of an operation's errors. */
    public static List<String> codes(String query) {
        return codes(query, Map.of());
    }

    /** The codes of an operation's errors. */
    public static List<String> codes(String query, Map<String, ?> variables) {
        return answer(query, variables).getList("errors.extensions.code");
    }

    /** Sends any body as JSON. */
    public static Response send(Object body) {
        return given().contentType("application/json").body(body).post("/graphql");
    }

    /** Adds articles; answers what became of each. */
    public static List<Map<String, Object>> add(List<? extends Map<String, ?>> articles) {
        return data(ADD, Map.of("articles", articles)).getList("addArticles");
    }

    /** Adds one article; answers what became of it. */
    public static Map<String, Object> add(Map<String, ?> article) {
        return add(List.of(article)).getFirst();
    }

    /** An article to add: outlet and text, then further fields and values in turn. */
    public static Map<String, Object> article(String outlet, String text, String... more) {
        Map<String, Object> article = new HashMap<>(Map.of("outlet", outlet, "text", text));
        for (int index = 0; index < more.length; index += 2) {
            article.put(more[index], more[index + 1]);
        }
        return article;
    }

    /** The id of the article that {@link #add} answered. */
    public static String id(Map<String, Object> added) {
        if (added.get("article") instanceof Map<?, ?> article) {
            return String.valueOf(article.get("id"));
        }
        throw new AssertionError("Not stored: " + added);
    }
}
