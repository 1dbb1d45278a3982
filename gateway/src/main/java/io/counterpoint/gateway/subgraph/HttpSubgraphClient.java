package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.execution.SubgraphClient;
import io.counterpoint.gateway.supergraph.Graph;
import io.vertx.core.MultiMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sends the subgraph calls of one request. */
final class HttpSubgraphClient implements SubgraphClient {

    private final Subgraphs subgraphs;
    private final MultiMap headers;
    private final long deadline;
    private final boolean readOnly;
    private PassedHeaders.@Nullable Trace trace;

    HttpSubgraphClient(Subgraphs subgraphs, MultiMap headers, long deadline, boolean readOnly) {
        this.subgraphs = subgraphs;
        this.headers = headers;
        this.deadline = deadline;
        this.readOnly = readOnly;
    }

    @Override
    public CompletionStage<byte[]> send(Graph graph, byte[] body) {
        Subgraph subgraph = subgraphs.subgraph(graph);
        if (trace == null) {
            trace = PassedHeaders.Trace.of(headers);
        }
        var passed = PassedHeaders.of(headers, subgraph.settings().headers(), trace);
        return subgraph.ask(body, passed, deadline, readOnly);
    }
}
