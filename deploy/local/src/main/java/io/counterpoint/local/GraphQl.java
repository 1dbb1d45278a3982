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
import java.util.Optional;

/** Speaks GraphQL with one endpoint, as any front end would. */
public final class GraphQl implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final Optional<String> token;
    // HTTP/1.1: not every router in the gateway's place knows what to do with an offer to upgrade.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** A client of the endpoint at {@code address}/graphql that does not say who it is. */
    public GraphQl(URI address) {
        this(address, Optional.empty());
    }

    /** A client of the endpoint at {@code address}/graphql that says who it is by a token. */
    public GraphQl(URI address, Optional<String> token) {
        this.endpoint = address.resolve("/graphql");
        this.token = token;
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
        HttpRequest request = request(body(operation, Map.of()))
                .header("Accept", "text/event-stream")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Sends any body at all, and returns the answer as it is. */
    public HttpResponse<String> post(String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(body);
        headers.forEach(request::setHeader);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private static String body(String operation, Map<String, ?> variables) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of("query", operation, "variables", variables));
    }

    @Override
    public void close() {
        client.close();
    }
}
