package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.planning.Fetch;
import io.counterpoint.gateway.planning.SelectionProjection;
import org.jspecify.annotations.Nullable;

/**
 * What the fetches of one request share.
 *
 * @param data the merged data so far
 * @param variables the client's values
 * @param trace where calls are noted, or null
 */
record RequestContext(
        SelectionProjection projection,
        JsonObject data,
        JsonObject variables,
        SubgraphClient client,
        FetchErrors errors,
        @Nullable CallTrace trace) {

    private static final System.Logger LOG = System.getLogger(RequestContext.class.getName());

    /** Notes a failed fetch; answers the outcome for the trace. */
    String failed(Fetch fetch, @Nullable Representations asked, Throwable failure) {
        String name = fetch.graph().name();
        if (failure instanceof SubgraphUnavailableException unavailable) {
            String code = unavailable.code().name();
            errors.addToAllFields(fetch, asked, code, String.valueOf(unavailable.getMessage()));
            return code;
        }
        LOG.log(System.Logger.Level.ERROR, "Fetching from subgraph " + name + " failed", failure);
        String code = ErrorCode.INTERNAL.name();
        errors.addToAllFields(fetch, asked, code, "Fetching from subgraph " + name + " failed");
        return code;
    }

    void traced(Fetch fetch, int representations, long nanoseconds, String outcome) {
        if (trace != null) {
            trace.add(projection, fetch, representations, nanoseconds, outcome);
        }
    }
}
