package io.counterpoint.gateway.http;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.ResponseError;
import io.counterpoint.gateway.limits.ClientNames;
import io.counterpoint.gateway.limits.ClientRates;
import io.counterpoint.gateway.limits.Concurrency;
import io.counterpoint.gateway.limits.LimitsConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets requests in: no client's too often, and not too many at once. */
@Singleton
class AdmissionControl {

    private final Vertx vertx;
    private final LimitsConfig limits;
    private final @Nullable ClientRates rates;
    private final Concurrency concurrency;
    private final Counter tooOften;
    private final Counter tooMany;

    AdmissionControl(Vertx vertx, LimitsConfig limits, MeterRegistry registry) {
        this.vertx = vertx;
        this.limits = limits;
        this.rates = limits.rate() == 0
                ? null
                : new ClientRates(limits.rate(), limits.burst(), limits.clients(), System::nanoTime);
        this.concurrency = new Concurrency(limits.concurrency(), limits.queue());
        this.tooOften = refused(registry, "rate");
        this.tooMany = refused(registry, "concurrency");
        Gauge.builder("counterpoint.gateway.running", concurrency, Concurrency::running)
                .description("Requests that run")
                .register(registry);
        Gauge.builder("counterpoint.gateway.waiting", concurrency, Concurrency::waiting)
                .description("Requests that wait for their turn")
                .register(registry);
    }

    private static Counter refused(MeterRegistry registry, String limit) {
        return Counter.builder("counterpoint.gateway.refused")
                .description("Requests that were not let in")
                .tag("limit", limit)
                .register(registry);
    }

    /** Passes the request on, now or when its turn comes, or refuses it. */
    void handle(RoutingContext context) {
        long wait = rates == null ? 0 : untilAllowed(rates, context.request());
        if (wait > 0) {
            tooOften.increment();
            long seconds = TimeUnit.NANOSECONDS.toSeconds(wait) + 1;
            refuse(
                    context,
                    429,
                    seconds,
                    "A client may send " + limits.rate() + " requests a second, and " + limits.burst() + " at once");
            return;
        }
        if (isStream(context.request())) {
            // Streams have a limit of their own, and last too long to hold a place here.
            context.next();
        } else {
            new Visit(context).begin();
        }
    }

    private static boolean isStream(HttpServerRequest request) {
        String accept = request.getHeader("accept");
        return accept != null
                && accept.contains("event-stream")
                && MediaType.accepted(accept) == MediaType.EVENT_STREAM;
    }

    private long untilAllowed(ClientRates allowed, HttpServerRequest request) {
        String header = limits.clientHeader().isPresent()
                ? request.getHeader(limits.clientHeader().get())
                : null;
        if (header != null) {
            return allowed.tryTake(ClientNames.ofHeader(header));
        }
        InetAddress address = Addresses.of(request.remoteAddress());
        boolean exempt = address != null && address.isLoopbackAddress() && !limits.rateOnLoopback();
        return exempt ? 0 : allowed.tryTake(ClientNames.ofAddress(address));
    }

    private static void refuse(RoutingContext context, int status, long retryAfter, String message) {
        MediaType type = MediaType.accepted(context.request().getHeader("accept"));
        GraphQLResponse answer = GraphQLResponse.rejected(List.of(ResponseError.of(ErrorCode.LIMIT_EXCEEDED, message)));
        // The body may still be coming; the connection is of no more use.
        boolean isOver = context.request().isEnded() || context.request().version() == HttpVersion.HTTP_2;
        if (!isOver) {
            context.response().putHeader("connection", "close");
        }
        var unused = context.response()
                .setStatusCode(status)
                .putHeader("content-type", (type == null ? MediaType.JSON : type).header())
                .putHeader("retry-after", String.valueOf(retryAfter))
                .putHeader("x-content-type-options", "nosniff")
                .end(Buffer.buffer(answer.body()));
    }

    /** One request, from its arrival to its answer. All of it but {@link #run} runs on the request's context. */
    private final class Visit implements Runnable {

        private final RoutingContext context;
        private final Context home = vertx.getOrCreateContext();
        private State state = State.WAITING;
        private long timer = -1;

        private enum State {
            WAITING,
            RUNNING,
            GONE
        }

        Visit(RoutingContext context) {
            this.context = context;
        }

        void begin() {
            Concurrency.Place place = concurrency.enter(this);
            if (place == Concurrency.Place.NONE) {
                refuseForNow();
                return;
            }
            context.addEndHandler(end -> gone());
            if (place == Concurrency.Place.RUNNING) {
                state = State.RUNNING;
                context.next();
            } else {
                context.request().pause();
                timer = vertx.setTimer(Math.max(1, limits.queueTime().toMillis()), id -> giveUp());
            }
        }

        /** Its turn has come; called by whoever made room, on any thread. */
        @Override
        public void run() {
            home.runOnContext(unused -> {
                if (state == State.WAITING) {
                    vertx.cancelTimer(timer);
                    state = State.RUNNING;
                    context.next();
                } else {
                    concurrency.leave();
                }
            });
        }

        private void giveUp() {
            if (state == State.WAITING && concurrency.giveUp(this)) {
                state = State.GONE;
                refuseForNow();
            }
        }

        private void gone() {
            State before = state;
            state = State.GONE;
            if (before == State.RUNNING) {
                concurrency.leave();
            } else if (before == State.WAITING) {
                vertx.cancelTimer(timer);
                concurrency.giveUp(this);
            }
        }

        private void refuseForNow() {
            tooMany.increment();
            refuse(
                    context,
                    503,
                    1,
                    "The router runs " + limits.concurrency() + " requests at once and lets " + limits.queue()
                            + " wait, for " + limits.queueTime().toMillis() + " ms at most");
        }
    }
}
