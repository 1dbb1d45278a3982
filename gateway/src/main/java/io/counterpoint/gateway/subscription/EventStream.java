package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One response that goes on until its operation ends. All of it runs on the event loop of its connection. */
final class EventStream implements ResultSink, Connections.Connection {

    private static final Buffer SIGN_OF_LIFE = Buffer.buffer(":\n\n");

    private final Vertx vertx;
    private final Context context;
    private final HttpServerResponse response;
    private final Connections connections;
    private final Duration keepAlive;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private Operations.@Nullable Operation operation;
    private @Nullable Expiry expiry;
    private long timer;
    private long lastWritable = System.nanoTime();
    private boolean over;

    EventStream(Vertx vertx, HttpServerResponse response, Connections connections, Duration keepAlive) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.response = response;
        this.connections = connections;
        this.keepAlive = keepAlive;
    }

    /** Begins the response, and runs the operation whose results go into it, until it has to end at the latest. */
    void start(Operations operations, Operations.Asked asked, @Nullable Instant until) {
        connections.opened(this);
        response.setChunked(true)
                .putHeader("content-type", EventStreams.MEDIA_TYPE)
                .putHeader("cache-control", "no-store")
                // Some proxies would collect events otherwise.
                .putHeader("x-accel-buffering", "no");
        response.exceptionHandler(failure -> closed());
        response.closeHandler(closed -> closed());
        response.drainHandler(drained -> drained());
        timer = vertx.setPeriodic(keepAlive.toMillis(), id -> checkLife());
        write(SIGN_OF_LIFE);
        expiry = new Expiry(vertx, until, () -> reject(Expiry.rejection()));
        operation = operations.operation(asked, this);
        operation.start();
    }

    @Override
    public void next(GraphQLResponse result) {
        write(Buffer.buffer("event: next\ndata: ").appendBytes(result.body()).appendString("\n\n"));
    }

    @Override
    public void reject(RequestRejectedException why) {
        next(GraphQLResponse.rejected(why.errors()));
        complete();
    }

    @Override
    public void complete() {
        if (!over) {
            finish();
        }
    }

    @Override
    public boolean isFull() {
        return response.writeQueueFull();
    }

    @Override
    public void whenWritable(Runnable continuation) {
        waiting.add(continuation);
    }

    private void write(Buffer buffer) {
        if (!over) {
            var unused = response.write(buffer);
        }
    }

    private Future<Void> finish() {
        Future<Void> end = response.end("event: complete\ndata:\n\n");
        closed();
        return end;
    }

    private void drained() {
        lastWritable = System.nanoTime();
        List<Runnable> continuations = List.copyOf(waiting);
        waiting.clear();
        continuations.forEach(Runnable::run);
    }

    private void checkLife() {
        if (!response.writeQueueFull()) {
            lastWritable = System.nanoTime();
            write(SIGN_OF_LIFE);
        } else if (System.nanoTime() - lastWritable > keepAlive.toNanos() * 5 / 2) {
            response.reset();
            closed();
        }
    }

    private void closed() {
        if (!over) {
            over = true;
            vertx.cancelTimer(timer);
            if (expiry != null) {
                expiry.cancel();
            }
            waiting.clear();
            connections.closed(this);
            if (operation != null) {
                operation.cancel();
            }
        }
    }

    @Override
    public Future<Void> goAway() {
        Promise<Void> gone = Promise.promise();
        context.runOnContext(unused -> {
            if (over) {
                gone.complete();
            } else {
                finish().onComplete(gone);
            }
        });
        return gone.future();
    }
}
