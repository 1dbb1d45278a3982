package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.RequestRejectedException;

/** Takes the results of one operation to its client. All calls come on the event loop of the client's connection. */
interface ResultSink {

    /** A result. */
    void next(GraphQLResponse response);

    /** The operation does not run; nothing follows. */
    void reject(RequestRejectedException why);

    /** All results have been given; nothing follows. */
    void complete();

    /** Whether the client is behind with reading. */
    boolean isFull();

    /** Calls {@code continuation} once, as soon as the client has caught up. */
    void whenWritable(Runnable continuation);
}
