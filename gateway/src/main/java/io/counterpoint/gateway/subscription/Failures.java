package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.RequestRejectedException;
import java.util.concurrent.CompletionException;

/** Makes of failures what clients may see. */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    /** The failure as a rejection; what is not one is a defect, and goes to the log. */
    static RequestRejectedException rejection(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RequestRejectedException rejected) {
            return rejected;
        }
        LOG.log(System.Logger.Level.ERROR, "An operation failed", cause);
        return new RequestRejectedException(ErrorCode.INTERNAL, "The router failed; its log tells why");
    }

    /** The failure as a response. */
    static GraphQLResponse response(Throwable failure) {
        return GraphQLResponse.rejected(rejection(failure).errors());
    }
}
