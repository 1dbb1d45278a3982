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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process of {@code @graphql-hive/gateway} that answers over every supergraph of a folder. It stays warm from world to
 * world, and is started again when it broke down.
 */
final class ExistingRouter implements AutoCloseable {

    /** What stands for an answer where the router breaks down over an operation. */
    static final JsonNode NO_ANSWER = TextNode.valueOf("no answer");

    private static final Path PROGRAM = Path.of("src/test/resources/comparison/worlds.mjs");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ProcessBuilder command;
    private final URI address;
    private volatile Process process;

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
     * @param supergraphs the folder whose files are its supergraphs; its log goes there, too
     */
    ExistingRouter(Variant variant, Path folder, Path supergraphs) throws IOException, InterruptedException {
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port + "/");
        Path program = folder.resolve(PROGRAM.getFileName());
        Files.copy(PROGRAM, program, StandardCopyOption.REPLACE_EXISTING);
        command = new ProcessBuilder(
                        "node",
                        program.toAbsolutePath().toString(),
                        String.valueOf(port),
                        supergraphs.toAbsolutePath().toString(),
                        variant.name())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        supergraphs.resolve("router.log").toFile()));
        process = start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process start() throws IOException, InterruptedException {
        Process started = command.start();
        long end = System.nanoTime() + TO_START.toNanos();
        while (true) {
            try {
                HttpRequest health = HttpRequest.newBuilder(address.resolve("health"))
                        .timeout(TO_ANSWER)
                        .build();
                client.send(health, HttpResponse.BodyHandlers.discarding());
                return started;
            } catch (IOException e) {
                if (!started.isAlive() || System.nanoTime() > end) {
                    started.destroy();
                    throw new IllegalStateException("The existing router does not start", e);
                }
                Thread.sleep(100);
            }
        }
    }

    /** What the router answers to a query over a world; {@link #NO_ANSWER} when it breaks down meanwhile. */
    JsonNode ask(String world, String query) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(world))
                .timeout(TO_ANSWER)
                .header("content-type", "application/json")
                .header("accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.valueToTree(Map.of("query", query)).toString()))
                .build();
        Process asked = process;
        try {
            return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        } catch (IOException e) {
            restart(asked);
            return NO_ANSWER;
        }
    }

    /** Replaces a process that ended, or that is stuck, unless that has been done. */
    private synchronized void restart(Process failed) throws InterruptedException {
        if (failed.equals(process)) {
            failed.destroyForcibly().waitFor();
            try {
                process = start();
            } catch (IOException e) {
                throw new IllegalStateException("The existing router does not start again", e);
            }
        }
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
