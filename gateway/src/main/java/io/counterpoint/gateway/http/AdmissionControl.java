package io.counterpoint.gateway.http;

import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.limits.Admission;
import io.counterpoint.gateway.limits.TurnedAwayException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Lets requests in: no client's too often, and not too many at once. */
@Singleton
class AdmissionControl {

    private final Admission admission;

    AdmissionControl(Admission admission) {
        this.admission = admission;
    }

    /** Passes a request on, unless its client asks too often. */
    void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            admission.count(request.headers(), request.remoteAddress(), 1);
        } catch (TurnedAwayException e) {
            refuse(context, e);
            return;
        }
        context.next();
    }

    /**
     * Begins what a request asks for, now or when its turn comes, or refuses it. Its body has come by then: who is slow
     * must not hold a place.
     */
    void takeTurn(Exchange exchange, Runnable begin) {
        if (exchange.isStreamed()) {
            // What comes of it as events is let in by itself: a subscription lasts too long to hold a place.
            begin.run();
        } else {
            exchange.visit().begin(exchange.context(), admission.turn(begin, exchange::turnAway));
        }
    }

    /**
     * Counts operations beyond the one that each request counts as.
     *
     * @throws TurnedAwayException when the client asks too often
     */
    void countMore(HttpServerRequest request, int operations) {
        admission.count(request.headers(), request.remoteAddress(), operations);
    }

    private static void refuse(RoutingContext context, TurnedAwayException refusal) {
        MediaType type = MediaType.accepted(context.request().getHeader("accept"));
        // The body may still be coming; the connection is of no more use.
        boolean isOver = context.request().isEnded() || context.request().version() == HttpVersion.HTTP_2;
        if (!isOver) {
            context.response().putHeader("connection", "close");
        }
        var unused = context.response()
                .setStatusCode(status(refusal))
                .putHeader("content-type", (type == null ? MediaType.JSON : type).header())
                .putHeader("retry-after", String.valueOf(refusal.retryAfter()))
                .putHeader("x-content-type-options", "nosniff")
                .end(Buffer.buffer(GraphQLResponse.rejected(refusal.errors()).body()));
    }

    /** The HTTP status that says the same. */
    static int status(TurnedAwayException refusal) {
        return switch (refusal.limit()) {
            case RATE -> 429;
            case CONCURRENCY -> 503;
        };
    }
}
