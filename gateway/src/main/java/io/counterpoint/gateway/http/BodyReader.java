package io.counterpoint.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Reads a request's body up to a limit, for so long. */
final class BodyReader {

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final BodyRoom room;
    private final int maxBytes;
    private final Duration maxTime;
    private final Buffer received = Buffer.buffer();
    private final Promise<byte[]> body = Promise.promise();
    private int taken;

    BodyReader(Vertx vertx, HttpServerRequest request, BodyRoom room, int maxBytes, Duration maxTime) {
        this.vertx = vertx;
        this.request = request;
        this.room = room;
        this.maxBytes = maxBytes;
        this.maxTime = maxTime;
    }

    /** The body is larger than the limit. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("too large", null, false, false);
        }
    }

    /** There is no room for more bodies. */
    static final class NoRoomException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoRoomException() {
            super("no room", null, false, false);
        }
    }

    /** The body takes too long to arrive. */
    static final class TooSlowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlowException() {
            super("too slow", null, false, false);
        }
    }

    /** The body; fails with one of this class's exceptions, or when the connection breaks. */
    Future<byte[]> read() {
        if (announcedLength() > maxBytes) {
            return Future.failedFuture(new TooLargeException());
        }
        request.exceptionHandler(body::tryFail);
        request.handler(this::receive);
        request.endHandler(end -> body.tryComplete(received.getBytes()));
        request.resume();
        // Mostly the body came with the head, and no timer is needed.
        if (!body.future().isComplete()) {
            long timer = vertx.setTimer(maxTime.toMillis(), id -> body.tryFail(new TooSlowException()));
            body.future().onComplete(end -> vertx.cancelTimer(timer));
        }
        return body.future();
    }

    private long announcedLength() {
        String length = request.getHeader("content-length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void receive(Buffer chunk) {
        if (received.length() + chunk.length() > maxBytes) {
            body.tryFail(new TooLargeException());
        } else if (body.future().isComplete()) {
            // It has failed; the rest is of no use.
            return;
        } else if (room.tryTake(chunk.length())) {
            taken += chunk.length();
            received.appendBuffer(chunk);
        } else {
            body.tryFail(new NoRoomException());
        }
    }

    /** Makes room for others; to be called once the body is of no more use. */
    void letGo() {
        room.giveBack(taken);
        taken = 0;
    }
}
