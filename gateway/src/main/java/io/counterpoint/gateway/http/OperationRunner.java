package io.counterpoint.gateway.http;

import io.counterpoint.gateway.caching.CachePolicies;
import io.counterpoint.gateway.caching.CachePolicy;
import io.counterpoint.gateway.documents.ClientRequest;
import io.counterpoint.gateway.documents.Documents;
import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.execution.GraphQLRequest;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.execution.SubgraphClient;
import io.counterpoint.gateway.serving.Served;
import io.counterpoint.gateway.serving.Serving;
import io.counterpoint.gateway.tracing.OperationSpan;
import io.counterpoint.gateway.tracing.Spans;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes one operation from what the client sent to its outcome. */
@Singleton
class OperationRunner {

    private static final System.Logger LOG = System.getLogger(OperationRunner.class.getName());

    private final Vertx vertx;
    private final Documents documents;
    private final Serving serving;
    private final CachePolicies policies;
    private final OperationMeters meters;
    private final Spans spans;

    OperationRunner(
            Vertx vertx,
            Documents documents,
            Serving serving,
            CachePolicies policies,
            OperationMeters meters,
            Spans spans) {
        this.vertx = vertx;
        this.documents = documents;
        this.serving = serving;
        this.policies = policies;
        this.meters = meters;
        this.spans = spans;
    }

    /**
     * What goes for an operation because of how it was asked.
     *
     * @param visit of which the operation is a part
     * @param queriesOnly whether it must not change anything
     * @param shown what the response tells of how it came about
     * @param headers those of the request, from which the allowed ones are passed on
     * @param deadline when subgraphs are no longer waited for, a value of {@link System#nanoTime()}
     */
    record Terms(Visit visit, boolean queriesOnly, TraceDoor.Shown shown, MultiMap headers, long deadline) {}

    /** Runs an operation; never fails. */
    Future<Outcome> run(ClientRequest asked, Terms terms) {
        GraphQLRequest request;
        try {
            request = documents.resolve(asked);
        } catch (RequestRejectedException e) {
            return Future.succeededFuture(Outcome.rejected(e));
        }
        Served served = serving.current();
        terms.visit().works();
        return prepare(served.engine(), request)
                .compose(prepared -> {
                    documents.accepted(asked, request);
                    return run(served, Objects.requireNonNull(prepared), terms);
                })
                .otherwise(OperationRunner::outcome)
                .onComplete(end -> terms.visit().worked());
    }

    /** What has not been seen is parsed and planned on a worker: that may take long enough to hold the event loop. */
    private Future<FederationEngine.@Nullable Prepared> prepare(FederationEngine engine, GraphQLRequest request) {
        try {
            FederationEngine.Prepared prepared = engine.prepareQuickly(request);
            return prepared == null
                    ? vertx.executeBlocking(() -> engine.prepare(request), false)
                    : Future.succeededFuture(prepared);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<Outcome> run(Served served, FederationEngine.Prepared prepared, Terms terms) {
        if (terms.queriesOnly() && !prepared.isQuery()) {
            return Future.succeededFuture(Outcome.notAQuery());
        }
        if (terms.visit().isOver()) {
            return Future.succeededFuture(Outcome.unheard());
        }
        var definition = prepared.operation().definition();
        OperationSpan span = spans.operation(definition.getOperation().name(), definition.getName(), terms.headers());
        SubgraphClient client = served.subgraphs().client(terms.headers(), terms.deadline(), prepared.isQuery(), span);
        if (prepared.isQuery()) {
            // Half of a mutation would be worse than one whose client does not hear of it.
            terms.visit().whenOver(client::cancel);
        }
        Promise<Outcome> outcome = Promise.promise();
        long started = System.nanoTime();
        var unused = served.engine()
                .run(prepared, client, terms.shown() == TraceDoor.Shown.CALLS)
                .handle((response, failure) -> {
                    Outcome ended = failure == null ? executed(served, prepared, response, terms) : outcome(failure);
                    meters.ended(definition.getName(), ended.label(), started);
                    span.ended(ended.label().word(), ended.label().isFault());
                    outcome.complete(ended);
                    return null;
                });
        return outcome.future();
    }

    private Outcome executed(Served served, FederationEngine.Prepared prepared, GraphQLResponse response, Terms terms) {
        GraphQLResponse shown = terms.shown() == TraceDoor.Shown.PLAN ? response.withPlan(prepared.plan()) : response;
        return Outcome.executed(
                shown,
                shown.isComplete() ? policies.of(prepared.operation(), served.supergraph()) : CachePolicy.NO_STORE);
    }

    private static Outcome outcome(Throwable failure) {
        if (failure instanceof RequestRejectedException rejected) {
            return Outcome.rejected(rejected);
        }
        LOG.log(System.Logger.Level.ERROR, "A request failed", failure);
        return Outcome.failed();
    }
}
