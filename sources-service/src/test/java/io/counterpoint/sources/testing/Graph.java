package io.counterpoint.sources.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.identity.testing.TestIssuer;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client of the service under test, which lets it do everything unless told otherwise. */
public final class Graph {

    private static final String ADD = """
            mutation($articles: [ArticleInput!]!) {
              addArticles(articles: $articles) { outcome code reason article { id revision title publishedAt } }
            }""";

    // HTTP/1.1, so that a refusal which closes the connection is read as one. Not REST Assured: it prints large bodies.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Map<String, String> EVERYTHING = Map.of(
            "Authorization",
            "Bearer " + TestIssuer.token("admin"),
            "Counterpoint-Service-Token",
            TestIssuer.SERVICE_TOKENS.getFirst());

    private Graph() {}

    /** Data of an operation that has no errors. */
    public static JsonPath data(String query) {
        return data(query, Map.of());
    }

    /** Data of an operation that has no errors. */
    public static JsonPath data(String query, Map<String, ?> variables) {
        JsonPath answer = answer(query, variables);
        assertThat(answer.<Object>getList("errors")).isNull();
        return answer.setRootPath("data");
    }

    /** Data and errors of an operation. */
    public static JsonPath answer(String query, Map<String, ?> variables) {
        return send(JsonObject.of("query", query, "variables", variables).encode())
                .json();
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
    public static Sent send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8), "*/*");
    }

    /** Sends any body as JSON, accepting some media type. */
    public static Sent send(byte[] body, String accept) {
        Map<String, String> headers = new HashMap<>(EVERYTHING);
        headers.put("Accept", accept);
        return send(body, headers);
    }

    /** Sends an operation with these headers and no others, so that they alone say who asks. */
    public static Sent sendAs(Map<String, String> headers, String query) {
        return send(JsonObject.of("query", query).encode().getBytes(StandardCharsets.UTF_8), headers);
    }

    private static Sent send(byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Sent(
                    response.statusCode(),
                    response.headers().firstValue("www-authenticate").orElse(""),
                    response.body());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    /** A response: its status, how it asks for a token, and its body. */
    public record Sent(int status, String challenge, String body) {

        /** The body as JSON. */
        public JsonPath json() {
            return JsonPath.from(body);
        }

        /** The codes of its errors. */
        public List<String> codes() {
            return json().getList("errors.extensions.code");
        }
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
