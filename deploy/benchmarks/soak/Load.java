import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends requests at a steady rate, and judges each answer. */
final class Load {

    /** How long the gateway may take for one request. */
    static final Duration TIME = Duration.ofSeconds(10);

    private static final Duration PATIENCE = TIME.plusSeconds(5);
    private static final int AT_ONCE = 200;

    private static final String PAGE = "query Page($user: ID!, $first: Int!, $skip: Int!) { user(id: $user) {"
            + " id userName: name username reviews { id body product { upc productName: name } } }"
            + " topProducts(first: $first, skip: $skip) { upc productName: name price inStock shippingEstimate"
            + " reviews { id body author { id userName: name } } } }";
    private static final String DEEP = "query Deep($skip: Int!) { users(first: 3, skip: $skip) { id userName: name"
            + " reviews { id product { upc inStock productName: name reviews { id author { id userName: name"
            + " reviews { id body product { upc productName: name price } } } } } } } }";
    private static final String STOCK =
            "query Stock($skip: Int!) { topProducts(first: 10, skip: $skip) { upc weight inStock } }";
    private static final List<String> WRONG =
            List.of("{ user(id: 1) { nothing } }", "{ user(id: ", "query A { me { id } } query B { me { id } }");

    private final HttpClient http;
    private final URI gateway;
    private final Truth truth;
    private final Outage outage;
    private final Tally tally;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Load(HttpClient http, URI gateway, Truth truth, Outage outage, Tally tally) {
        this.http = http;
        this.gateway = gateway;
        this.truth = truth;
        this.outage = outage;
        this.tally = tally;
    }

    /** Until the JVM has compiled what matters, answers may be slow; they count for nothing. */
    void warmUp() throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            send(body(i));
        }
        tally.forget();
    }

    /** Starts {@code rate} requests a second until then. */
    void until(ExecutorService workers, long end, int rate) throws InterruptedException {
        long next = System.nanoTime();
        while (next < end) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += TimeUnit.SECONDS.toNanos(1) / rate;
            room.acquire();
            workers.execute(() -> {
                try {
                    sendOne();
                } finally {
                    room.release();
                }
            });
        }
    }

    /** Waits for the answers that are still to come. */
    void finish() throws InterruptedException {
        room.acquire(AT_ONCE);
    }

    private void sendOne() {
        try {
            int kind = ThreadLocalRandom.current().nextInt(20);
            if (kind == 0) {
                sendWrong();
            } else {
                send(body(kind));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonObject body(int kind) {
        int skip = ThreadLocalRandom.current().nextInt(90) * 10;
        return switch (kind % 4) {
            case 1 -> request(DEEP, new JsonObject().put("skip", skip));
            case 2 -> request(STOCK, new JsonObject().put("skip", skip));
            default ->
                request(
                        PAGE,
                        new JsonObject()
                                .put("user", String.valueOf(skip + 1))
                                .put("first", 3)
                                .put("skip", skip));
        };
    }

    private static JsonObject request(String query, JsonObject variables) {
        return new JsonObject().put("query", query).put("variables", variables);
    }

    private void sendWrong() throws InterruptedException {
        String query = WRONG.get(ThreadLocalRandom.current().nextInt(WRONG.size()));
        long started = System.nanoTime();
        HttpResponse<String> response =
                exchange(post(new JsonObject().put("query", query).encode()));
        if (response != null) {
            boolean refused = response.statusCode() < 500
                    && !new JsonObject(response.body())
                            .getJsonArray("errors", new JsonArray())
                            .isEmpty();
            tally.count(started, refused ? Tally.Kind.RIGHT : Tally.Kind.WRONG, query + " -> " + response.body());
        }
    }

    private void send(JsonObject request) throws InterruptedException {
        String body = request.encode();
        boolean get = ThreadLocalRandom.current().nextInt(4) == 0;
        long started = System.nanoTime();
        HttpResponse<String> response = exchange(get ? get(request) : post(body));
        if (response == null) {
            return;
        }
        long received = System.nanoTime();
        Set<String> missing = outage.missingSince(started);
        try {
            String problem = response.statusCode() != 200
                    ? "status " + response.statusCode()
                    : Judge.problem(new JsonObject(response.body()), truth.dataFor(body), missing);
            Tally.Kind kind = problem == null
                    ? response.body().contains("\"errors\"") ? Tally.Kind.PARTIAL : Tally.Kind.RIGHT
                    : Tally.Kind.WRONG;
            tally.count(started, received, kind, problem + ": " + body + " -> " + response.body());
        } catch (IOException | RuntimeException e) {
            tally.count(started, received, Tally.Kind.WRONG, e + ": " + body + " -> " + response.body());
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) throws InterruptedException {
        long started = System.nanoTime();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            tally.count(started, Tally.Kind.UNANSWERED, e.toString());
            return null;
        }
    }

    private HttpRequest post(String body) {
        return HttpRequest.newBuilder(gateway)
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header("accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest get(JsonObject request) {
        String parameters = "?query=" + encoded(request.getString("query")) + "&variables="
                + encoded(Objects.requireNonNull(request.getJsonObject("variables"))
                        .encode());
        return HttpRequest.newBuilder(URI.create(gateway + parameters))
                .timeout(PATIENCE)
                .header("accept", "application/json")
                .header("GraphQL-Preflight", "1")
                .GET()
                .build();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
