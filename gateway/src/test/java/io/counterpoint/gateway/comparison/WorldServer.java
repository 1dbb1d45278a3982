package io.counterpoint.gateway.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterpoint.gateway.fixture.Case;
import io.counterpoint.gateway.supergraph.Graph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a world's subgraphs over HTTP, at 127.0.0.1. */
final class WorldServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Case world;

    WorldServer(Case world) {
        this.world = world;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String subgraph = exchange.getRequestURI().getPath().substring(1);
            byte[] body = world.answer(subgraph, exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Writes the world's supergraph into {@code file}, with the subgraphs where they are served. */
    void writeSupergraph(Path file) throws IOException {
        String sdl = world.sdl();
        for (Graph graph : world.supergraph().graphs()) {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + graph.name();
            sdl = sdl.replace('"' + graph.url() + '"', '"' + url + '"');
        }
        Files.writeString(file, sdl, UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
