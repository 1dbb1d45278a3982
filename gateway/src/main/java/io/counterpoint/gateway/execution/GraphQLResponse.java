package io.counterpoint.gateway.execution;

import io.counterpoint.gateway.json.ByteSink;
import io.counterpoint.gateway.planning.QueryPlan;
import java.util.List;

/** A GraphQL response, ready to be sent. */
public final class GraphQLResponse {

    private final boolean complete;
    private final boolean faulty;
    private final byte[] body;

    private GraphQLResponse(boolean complete, boolean faulty, byte[] body) {
        this.complete = complete;
        this.faulty = faulty;
        this.body = body;
    }

    static GraphQLResponse executed(boolean complete, boolean faulty, ByteSink body) {
        return new GraphQLResponse(complete, faulty, body.toBytes());
    }

    /** The response to a request that was not executed. */
    public static GraphQLResponse rejected(List<ResponseError> errors) {
        var log = new ErrorLog(errors.size());
        errors.forEach(log::add);
        var out = new ByteSink(256);
        out.writeRaw("{\"errors\":");
        log.writeTo(out);
        out.write('}');
        return new GraphQLResponse(false, false, out.toBytes());
    }

    /** Errors as a JSON list in UTF-8, for protocols that send them without a response around them. */
    public static byte[] errorList(List<ResponseError> errors) {
        var log = new ErrorLog(errors.size());
        errors.forEach(log::add);
        var out = new ByteSink(256);
        log.writeTo(out);
        return out.toBytes();
    }

    /** The same response, which has no extensions yet, with the plan that led to it. */
    public GraphQLResponse withPlan(QueryPlan plan) {
        var out = new ByteSink(body.length + 1024);
        out.write(body);
        out.truncate(body.length - 1);
        out.writeRaw(",\"extensions\":{\"plan\":");
        PlanWriter.write(plan, out);
        out.writeRaw("}}");
        return new GraphQLResponse(false, faulty, out.toBytes());
    }

    /** Whether it is data and nothing else: no errors, and nothing about this one run. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether something is missing because the router, a subgraph or a database failed. */
    public boolean isFaulty() {
        return faulty;
    }

    /** The response as JSON in UTF-8. The caller must not change it. */
    public byte[] body() {
        return body;
    }
}
