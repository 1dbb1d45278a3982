package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.documents.ClientRequest;
import io.counterpoint.gateway.documents.Documents;
import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.EventSource;
import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.execution.GraphQLRequest;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.execution.SubgraphClient;
import io.counterpoint.gateway.limits.Admission;
import io.counterpoint.gateway.limits.LimitsConfig;
import io.counterpoint.gateway.limits.Turn;
import io.counterpoint.gateway.serving.Served;
import io.counterpoint.gateway.serving.Serving;
import io.counterpoint.gateway.tracing.OperationSpan;
import io.counterpoint.gateway.tracing.Spans;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs operations whose results go to a {@link ResultSink}. */
@Singleton
class Operations {

    private final Vertx vertx;
    private final Serving serving;
    private final Documents documents;
    private final SubgraphStreams streams;
    private final Admission admission;
    private final LimitsConfig limits;
    private final SubscriptionConfig config;
    private final SubscriptionMeters meters;
    private final Spans spans;

    Operations(
            Vertx vertx,
            Serving serving,
            Documents documents,
            SubgraphStreams streams,
            Admission admission,
            LimitsConfig limits,
            SubscriptionConfig config,
            SubscriptionMeters meters,
            Spans spans) {
        this.vertx = vertx;
        this.serving = serving;
        this.documents = documents;
        this.streams = streams;
        this.admission = admission;
        this.limits = limits;
        this.config = config;
        this.meters = meters;
        this.spans = spans;
    }

    /**
     * Who asks, and what for.
     *
     * @param readOnly whether mutations are refused
     * @param headers from which the allowed ones are passed on to subgraphs
     */
    record Asked(ClientRequest request, boolean readOnly, MultiMap headers) {}

    /** An operation that is ready to start. */
    Operation operation(Asked asked, ResultSink sink) {
        return new Operation(asked, sink);
    }

    /** An operation with the supergraph that it was prepared for. */
    private record Ready(Served served, FederationEngine.Prepared prepared) {}

    /** What has not been seen is parsed and planned on a worker: that may take long enough to hold the event loop. */
    private Future<@Nullable Ready> prepare(Served served, ClientRequest asked) {
        try {
            GraphQLRequest request = documents.resolve(asked);
            FederationEngine.Prepared quickly = served.engine().prepareQuickly(request);
            if (quickly == null) {
                return vertx.executeBlocking(
                        () -> accepted(served, asked, request, served.engine().prepare(request)), false);
            }
            return Future.succeededFuture(accepted(served, asked, request, quickly));
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private Ready accepted(
            Served served, ClientRequest asked, GraphQLRequest request, FederationEngine.Prepared prepared) {
        documents.accepted(asked, request);
        return new Ready(served, prepared);
    }

    private SubgraphClient client(Served served, MultiMap headers, boolean readOnly, OperationSpan span) {
        return served.subgraphs()
                .client(headers, System.nanoTime() + limits.time().toNanos(), readOnly, span);
    }

    private OperationSpan span(Ready ready, MultiMap headers) {
        var definition = ready.prepared().operation().definition();
        return spans.operation(definition.getOperation().name(), definition.getName(), headers);
    }

    /** One running operation. It has a place among those that run, until it is answered or listens. */
    final class Operation {

        private final Asked asked;
        private final ResultSink sink;
        private final Turn turn;
        private @Nullable SubgraphClient query;
        private @Nullable EventPump pump;
        private boolean cancelled;

        Operation(Asked asked, ResultSink sink) {
            this.asked = asked;
            this.sink = sink;
            this.turn = admission.turn(this::begin, this::reject);
        }

        /** Runs on the current event loop, until the sink has heard the end or {@link #cancel}. */
        void start() {
            turn.take();
        }

        private void begin() {
            prepare(serving.current(), asked.request())
                    .onSuccess(this::prepared)
                    .onFailure(this::reject);
        }

        /** Ends it without another word to its sink. A mutation under way goes on: half of one would be worse. */
        void cancel() {
            cancelled = true;
            if (turn.isWaiting()) {
                turn.leave();
            }
            if (query != null) {
                query.cancel();
            }
            if (pump != null) {
                pump.cancel();
            }
        }

        private void reject(Throwable failure) {
            turn.leave();
            if (!cancelled) {
                cancelled = true;
                sink.reject(Failures.rejection(failure));
            }
        }

        private void prepared(@Nullable Ready outcome) {
            Ready ready = Objects.requireNonNull(outcome);
            if (cancelled) {
                turn.leave();
            } else if (ready.prepared().isSubscription()) {
                listen(ready);
            } else if (asked.readOnly() && !ready.prepared().isQuery()) {
                reject(new RequestRejectedException(ErrorCode.BAD_INPUT, "Mutations are not sent with GET"));
            } else {
                answer(ready);
            }
        }

        private void answer(Ready ready) {
            OperationSpan span = span(ready, asked.headers());
            SubgraphClient client =
                    client(ready.served(), asked.headers(), ready.prepared().isQuery(), span);
            query = ready.prepared().isQuery() ? client : null;
            var unused = ready.served()
                    .engine()
                    .run(ready.prepared(), client, false)
                    .handle((response, failure) -> {
                        turn.leave();
                        span.ended(failure == null ? "executed" : "failed", failure != null);
                        if (!cancelled && failure == null) {
                            sink.next(response);
                            sink.complete();
                        } else if (failure != null) {
                            reject(failure);
                        }
                        return null;
                    });
        }

        private void listen(Ready ready) {
            EventSource source;
            try {
                source = ready.served().engine().source(ready.prepared());
            } catch (RequestRejectedException e) {
                reject(e);
                return;
            }
            if (!meters.tryStart(config.subscriptions())) {
                reject(new RequestRejectedException(
                        ErrorCode.LIMIT_EXCEEDED,
                        "There are " + config.subscriptions() + " subscriptions already, as many as are allowed"));
                return;
            }
            turn.leave();
            pump = new EventPump(new EventAnswerer(asked, ready, source), sink, config.bufferBytes(), meters);
            pump.listen(listener -> streams.open(ready.served(), source, asked.headers(), listener));
        }
    }

    /**
     * Answers a subscription's events over the supergraph that is current when they come. Should that no longer get the
     * events from the same source, the subscription has to end.
     */
    private final class EventAnswerer implements EventPump.Answerer {

        private final Asked asked;
        private final EventSource source;
        private @Nullable SubgraphClient joins;
        private Ready ready;

        EventAnswerer(Asked asked, Ready ready, EventSource source) {
            this.asked = asked;
            this.ready = ready;
            this.source = source;
        }

        @Override
        public CompletionStage<GraphQLResponse> answer(CompletionStage<byte[]> event) {
            Served current = serving.current();
            if (current.engine() == ready.served().engine()) {
                return answerOver(ready, event);
            }
            return prepare(current, asked.request())
                    .toCompletionStage()
                    .thenCompose(fresh -> answerOver(checked(fresh), event));
        }

        private Ready checked(@Nullable Ready outcome) {
            Ready fresh = Objects.requireNonNull(outcome);
            if (!fresh.served().engine().source(fresh.prepared()).isSameAs(source)) {
                throw new RequestRejectedException(
                        ErrorCode.UNAVAILABLE, "The API has changed under the subscription; subscribe anew");
            }
            ready = fresh;
            return fresh;
        }

        private CompletionStage<GraphQLResponse> answerOver(Ready over, CompletionStage<byte[]> event) {
            OperationSpan span = span(over, asked.headers());
            SubgraphClient client = client(over.served(), asked.headers(), true, span);
            joins = client;
            return over.served()
                    .engine()
                    .answerEvent(over.prepared(), event, client)
                    .whenComplete((response, failure) ->
                            span.ended(failure == null ? "executed" : "failed", failure != null));
        }

        @Override
        public void cancel() {
            if (joins != null) {
                joins.cancel();
            }
        }
    }
}
