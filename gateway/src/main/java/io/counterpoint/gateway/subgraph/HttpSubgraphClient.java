package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.execution.SubgraphClient;
import io.counterpoint.gateway.execution.SubgraphUnavailableException;
import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.tracing.OperationSpan;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sends the subgraph calls of one request. */
final class HttpSubgraphClient implements SubgraphClient {

    private final Subgraphs subgraphs;
    private final MultiMap headers;
    private final long deadline;
    private final boolean readOnly;
    private final OperationSpan span;
    private final List<Waiter> asked = new ArrayList<>(4);
    private PassedHeaders.@Nullable Trace trace;
    private boolean cancelled;

    HttpSubgraphClient(Subgraphs subgraphs, MultiMap headers, long deadline, boolean readOnly, OperationSpan span) {
        this.subgraphs = subgraphs;
        this.headers = headers;
        this.deadline = deadline;
        this.readOnly = readOnly;
        this.span = span;
    }

    @Override
    public CompletionStage<byte[]> send(Graph graph, byte[] body) {
        Subgraph subgraph = subgraphs.subgraph(graph);
        if (cancelled) {
            return CompletableFuture.failedFuture(noLongerWanted());
        }
        if (trace == null) {
            trace = PassedHeaders.Trace.of(headers);
        }
        OperationSpan.Call call = span.call(graph.name());
        var passed = PassedHeaders.of(
                headers, subgraph.settings().headers(), call == null ? trace : trace.below(call.traceParent()));
        Waiter waiter = subgraph.ask(body, passed, deadline, readOnly);
        asked.add(waiter);
        return call == null
                ? waiter.answer()
                : waiter.answer().whenComplete((answer, failure) -> call.ended(failure != null));
    }

    @Override
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            List.copyOf(asked).forEach(waiter -> waiter.leave(noLongerWanted()));
        }
    }

    private static SubgraphUnavailableException noLongerWanted() {
        return new SubgraphUnavailableException("The client did not wait for the answer");
    }
}
