package io.counterpoint.gateway.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of {@code @graphql-hive/gateway} that answers over one supergraph. */
final class ExistingRouter implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final URI endpoint;

    /** Who plans in that router. */
    enum Variant {
        /** Its own planner, in JavaScript. */
        PLAIN,
        /** Its planner in Rust. */
        RUST
    }

    /**
     * Starts the router and waits until it answers.
     *
     * @param folder where it is installed, the parent of {@code node_modules}
     * @param scratch where its log goes
     */
    ExistingRouter(Variant variant, Path folder, Path supergraph, Path scratch)
            throws IOException, InterruptedException {
        int port = freePort();
        endpoint = URI.create("http://127.0.0.1:" + port + "/graphql");
        var command = new ArrayList<>(List.of(
                "node",
                folder.resolve("node_modules/@graphql-hive/gateway/dist/bin.js")
                        .toAbsolutePath()
                        .toString(),
                "supergraph",
                supergraph.toAbsolutePath().toString(),
                "--no-masked-errors",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port)));
        if (variant == Variant.RUST) {
            command.add("--hive-router-runtime");
        }
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("router.log").toFile())
                .start();
        awaitStart();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws InterruptedException {
        long end = System.nanoTime() + TO_START.toNanos();
        while (true) {
            try {
                send("{ __typename }");
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException("The existing router does not start", e);
                }
                Thread.sleep(100);
            }
        }
    }

    /** What the router answers to a query; the text {@code no answer} when it breaks down over it. */
    JsonNode ask(String query) throws InterruptedException {
        try {
            return send(query);
        } catch (IOException e) {
            return TextNode.valueOf("no answer");
        }
    }

    private JsonNode send(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TO_ANSWER)
                .header("content-type", "application/json")
                .header("accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("query", query))))
                .build();
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
