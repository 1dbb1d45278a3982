package io.counterpoint.gateway.http;

import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.limits.Admission;
import io.counterpoint.gateway.limits.TurnedAwayException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/** Lets requests in before anything else is done for them. */
@Singleton
class AdmissionControl {

    private final Admission admission;

    AdmissionControl(Admission admission) {
        this.admission = admission;
    }

    /** Passes a request to {@code handler}, now or when its turn comes, or refuses it. */
    void admit(RoutingContext context, BiConsumer<RoutingContext, Visit> handler) {
        HttpServerRequest request = context.request();
        try {
            admission.count(request.headers(), request.remoteAddress(), 1);
        } catch (TurnedAwayException e) {
            refuse(context, e);
            return;
        }
        if (isStream(request)) {
            // What comes of it as events is let in by itself: a subscription lasts too long to hold a place.
            handler.accept(context, new Visit());
        } else {
            takeTurn(context, handler);
        }
    }

    private static boolean isStream(HttpServerRequest request) {
        String accept = request.getHeader("accept");
        return accept != null
                && accept.contains("event-stream")
                && MediaType.accepted(accept) == MediaType.EVENT_STREAM;
    }

    private void takeTurn(RoutingContext context, BiConsumer<RoutingContext, Visit> handler) {
        var visit = new Visit();
        visit.begin(context, admission.turn(() -> handler.accept(context, visit), refusal -> refuse(context, refusal)));
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
