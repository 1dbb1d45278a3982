package io.counterpoint.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a Service is in a cluster: new connections go to replicas that said they were ready when they were last asked; a
 * connection that is open stays with its replica.
 */
final class Balancer implements AutoCloseable {

    private static final Duration ASKED_EVERY = Duration.ofMillis(500);

    private final ServerSocket server;
    private final List<Replica> replicas;
    private final List<Replica> ready = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Where a replica serves, and where it tells whether it is ready. */
    record Replica(URI address, URI management) {}

    Balancer(List<Replica> replicas) {
        this.replicas = replicas;
        try {
            server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::watch);
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void watch() {
        while (!server.isClosed()) {
            for (Replica replica : replicas) {
                if (!isReady(replica)) {
                    ready.remove(replica);
                } else if (!ready.contains(replica)) {
                    ready.add(replica);
                }
            }
            pause();
        }
    }

    private boolean isReady(Replica replica) {
        HttpRequest request = HttpRequest.newBuilder(replica.management().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket from = server.accept();
                Thread.ofVirtual().start(() -> join(from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket from) {
        try (from;
                Socket to = new Socket()) {
            URI address = choose().address();
            to.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            Thread back = Thread.ofVirtual().start(() -> copy(to, from));
            copy(from, to);
            back.join();
        } catch (IOException gone) {
            // Whoever sent through this connection sees it closed.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Replica choose() throws IOException {
        while (!server.isClosed()) {
            List<Replica> choice = List.copyOf(ready);
            if (!choice.isEmpty()) {
                return choice.get(Math.floorMod(turn.getAndIncrement(), choice.size()));
            }
            pause();
        }
        throw new IOException("closed");
    }

    /** Until one side has said all; the other hears of that. */
    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            closeBoth(from, to);
        }
    }

    private static void closeBoth(Socket one, Socket other) {
        try (one;
                other) {
            one.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(ASKED_EVERY.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
