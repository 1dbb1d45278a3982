package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.supergraph.Graph;
import java.util.Arrays;

/** What a subscription listens to. */
public final class EventSource {

    private final Graph graph;
    private final byte[] request;

    EventSource(Graph graph, byte[] request) {
        this.graph = graph;
        this.request = request;
    }

    /** The subgraph that has the events. */
    public Graph graph() {
        return graph;
    }

    /** The GraphQL request to subscribe with, as JSON. The caller must not change it. */
    public byte[] request() {
        return request;
    }

    /** Whether both listen to the same. */
    public boolean isSameAs(EventSource other) {
        return graph.name().equals(other.graph.name()) && Arrays.equals(request, other.request);
    }
}
