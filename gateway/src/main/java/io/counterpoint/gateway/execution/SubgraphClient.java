package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.supergraph.Graph;
import java.util.concurrent.CompletionStage;

/** Sends GraphQL requests to subgraphs. */
@FunctionalInterface
public interface SubgraphClient {

    /**
     * Sends a GraphQL request.
     *
     * @param body the request as JSON
     * @return the answer's body, or a failure with {@link SubgraphUnavailableException}; completed on the thread, or
     *     one after the other on the threads, that run the request
     */
    CompletionStage<byte[]> send(Graph graph, byte[] body);

    /** Nobody waits for the answers any more: what is under way fails where it can, and what is still to be sent does. */
    default void cancel() {}
}
