package io.counterpoint.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads a request's body up to a limit. */
final class BodyReader {

    private final HttpServerRequest request;
    private final int maxBytes;
    private final Buffer received = Buffer.buffer();
    private final Promise<byte[]> body = Promise.promise();

    BodyReader(HttpServerRequest request, int maxBytes) {
        this.request = request;
        this.maxBytes = maxBytes;
    }

    /** The body is larger than the limit. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("too large", null, false, false);
        }
    }

    /** The body; fails with {@link TooLargeException}, or when the connection breaks. */
    Future<byte[]> read() {
        if (announcedLength() > maxBytes) {
            return Future.failedFuture(new TooLargeException());
        }
        request.exceptionHandler(body::tryFail);
        request.handler(this::receive);
        request.endHandler(end -> body.tryComplete(received.getBytes()));
        request.resume();
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
        } else {
            received.appendBuffer(chunk);
        }
    }
}
