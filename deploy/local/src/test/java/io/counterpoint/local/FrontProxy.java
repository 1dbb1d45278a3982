package io.counterpoint.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A reverse proxy that shows a system below a path of its own and nothing beside it, and changes the API's answers where a test
 * wants others than the system would give.
 */
final class FrontProxy implements AutoCloseable {

    private static final Set<String> PASSED_ON = Set.of("content-type", "accept", "if-none-match", "graphql-preflight");
    private static final Set<String> PASSED_BACK =
            Set.of("content-type", "content-security-policy", "etag", "cache-control");

    private final String prefix;
    private final URI target;
    private final UnaryOperator<JsonNode> change;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;

    /**
     * Listens on a free port.
     *
     * @param prefix the path, from slash to slash
     * @param change makes the answer that the browser gets from the system's
     */
    FrontProxy(String prefix, URI target, UnaryOperator<JsonNode> change) throws IOException {
        this.prefix = prefix;
        this.target = target;
        this.change = change;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext(prefix, this::passOn);
        server.start();
    }

    /** Where it answers, ending with a slash. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + prefix);
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString().substring(prefix.length());
            HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve("/" + path))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    request.header(name, values.getFirst());
                }
            });
            passBack(exchange, client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void passBack(HttpExchange exchange, HttpResponse<InputStream> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (PASSED_BACK.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean isEmpty = answer.statusCode() == 304;
        exchange.sendResponseHeaders(answer.statusCode(), isEmpty ? -1 : 0);
        try (InputStream body = answer.body()) {
            if (isEmpty) {
                return;
            }
            if (answer.headers().firstValue("content-type").orElse("").contains("json")) {
                exchange.getResponseBody().write(json.writeValueAsBytes(change.apply(json.readTree(body))));
            } else {
                body.transferTo(exchange.getResponseBody());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        client.shutdownNow();
    }
}
