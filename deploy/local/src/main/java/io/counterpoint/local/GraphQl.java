package io.counterpoint.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Speaks GraphQL with one endpoint, as any front end would. */
public final class GraphQl implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    // HTTP/1.1: not every router in the gateway's place knows what to do with an offer to upgrade.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** A client of the endpoint at {@code address}/graphql. */
    public GraphQl(URI address) {
        this.endpoint = address.resolve("/graphql");
    }

    /**
     * Sends an operation and returns its data.
     *
     * @throws Failure with the first error's message when there is one
     */
    public JsonNode ask(String operation, Map<String, ?> variables) throws IOException, InterruptedException {
        JsonNode answer = send(operation, variables, Map.of());
        JsonNode errors = answer.path("errors");
        if (!errors.isEmpty()) {
            throw new Failure(
                    "The gateway answered: " + errors.get(0).path("message").asText());
        }
        return answer.path("data");
    }

    /** Sends an operation and returns the whole answer, errors and extensions included. */
    public JsonNode send(String operation, Map<String, ?> variables, Map<String, String> headers)
            throws IOException, InterruptedException {
        return JSON.readTree(post(body(operation, variables), headers).body());
    }

    /** Sends an operation whose results come as events, and returns when the first may come. */
    public HttpResponse<InputStream> stream(String operation) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body(operation, Map.of())))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Sends any body at all, and returns the answer as it is. */
    public HttpResponse<String> post(String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String body(String operation, Map<String, ?> variables) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
    }

    @Override
    public void close() {
        client.close();
    }
}
