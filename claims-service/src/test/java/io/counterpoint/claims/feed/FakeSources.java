package io.counterpoint.claims.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A change feed over HTTP whose changes and moods a test decides. */
public final class FakeSources implements QuarkusTestResourceLifecycleManager {
    /** How the feed answers. */
    public enum Mood {
        WELL,
        STATUS_503,
        NOT_JSON,
        NOT_AN_ANSWER,
        GRAPHQL_ERROR,
        INCOMPLETE_CHANGE
    }

    private static final List<JsonObject> CHANGES = new CopyOnWriteArrayList<>();
    private static volatile Mood mood = Mood.WELL;
    private static volatile int deliverAgain;

    private @Nullable HttpServer server;

    /** Sets how the feed answers from now on. */
    public static void mood(Mood next) {
        mood = next;
    }

    /** Lets the feed deliver so many changes before the cursor once more with each page. */
    public static void deliverAgain(int changes) {
        deliverAgain = changes;
    }

    /**
     * Announces an article.
     *
     * @return its id
     */
    public static String announce(String id, String outlet, int revision, @Nullable String publishedAt, String text) {
        CHANGES.add(new JsonObject()
                .put("articleId", id)
                .put(
                        "outletId",
                        UUID.nameUUIDFromBytes(outlet.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("outletName", outlet)
                .put("revision", revision)
                .put("title", "A title")
                .put("text", text)
                .put("textHash", hash(text))
                .put("language", "en")
                .put("publishedAt", publishedAt)
                .put("recordedAt", "2001-01-01T00:00:00Z")
                .put("segments", new JsonArray()));
        return id;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/graphql", FakeSources::answer);
        server.start();
        return Map.of(
                "counterpoint.feed.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/graphql");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        JsonObject request =
                new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = body(request.getJsonObject("variables")).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(mood == Mood.STATUS_503 ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String body(JsonObject variables) {
        return switch (mood) {
            case WELL, STATUS_503 -> page(variables).encode();
            case NOT_JSON -> "<html>";
            case NOT_AN_ANSWER -> "[1]";
            case GRAPHQL_ERROR -> "{\"errors\": [{\"message\": \"no\"}], \"data\": null}";
            case INCOMPLETE_CHANGE ->
                "{\"data\": {\"articleChanges\": {\"changes\": [{}], \"endCursor\": \"1\", \"hasMore\": false}}}";
        };
    }

    private static JsonObject page(JsonObject variables) {
        String after = variables.getString("after");
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(CHANGES.size(), from + variables.getInteger("first", 1));
        List<JsonObject> changes =
                new ArrayList<>(CHANGES.subList(to > from ? Math.max(0, from - deliverAgain) : from, to));
        return new JsonObject()
                .put(
                        "data",
                        new JsonObject()
                                .put(
                                        "articleChanges",
                                        new JsonObject()
                                                .put("changes", new JsonArray(changes))
                                                .put("endCursor", to > from ? Integer.toString(to) : null)
                                                .put("waiting", CHANGES.size() - to)
                                                .put("hasMore", to < CHANGES.size())));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
