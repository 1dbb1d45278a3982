import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The right answers, from one server that knows everything; each is asked for once. */
final class Truth {

    private final HttpClient http;
    private final URI uri;
    private final Map<String, JsonObject> known = new ConcurrentHashMap<>();

    Truth(HttpClient http, URI uri) {
        this.http = http;
        this.uri = uri;
    }

    JsonObject dataFor(String body) throws IOException, InterruptedException {
        JsonObject data = known.get(body);
        if (data == null) {
            var request = HttpRequest.newBuilder(uri)
                    .timeout(Duration.ofSeconds(30))
                    .header("content-type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            data = new JsonObject(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .getJsonObject("data");
            known.put(body, data);
        }
        return data;
    }
}
