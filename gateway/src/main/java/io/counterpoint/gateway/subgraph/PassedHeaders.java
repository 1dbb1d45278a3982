package io.counterpoint.gateway.subgraph;

import io.counterpoint.gateway.tracing.RequestId;
import io.counterpoint.gateway.tracing.TraceParent;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a client's headers goes along with a call to one subgraph.
 *
 * @param names the allowed headers
 * @param values theirs, in the same order; an empty list where the client sent none
 * @param trace the request's trace, which says nothing about who asks
 */
record PassedHeaders(List<String> names, List<List<String>> values, Trace trace) {

    private static final CharSequence TRACE_PARENT = HttpHeaders.createOptimized("traceparent");
    private static final CharSequence TRACE_STATE = HttpHeaders.createOptimized("tracestate");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-request-id");

    /**
     * Identifies a request to those who look into logs and traces.
     *
     * @param parent W3C {@code traceparent}
     * @param state W3C {@code tracestate}, or null
     * @param requestId as the client named the request, or null
     */
    record Trace(
            String parent, @Nullable String state, @Nullable String requestId) {

        private static final int LONGEST_STATE = 512;

        /** Continues the client's trace, or begins one. */
        static Trace of(MultiMap headers) {
            String parent = headers.get(TRACE_PARENT);
            String given = headers.get(REQUEST_ID);
            String id = RequestId.isValid(given) ? given : null;
            if (parent != null && TraceParent.isValid(parent)) {
                return new Trace(parent, shortEnough(headers.get(TRACE_STATE)), id);
            }
            return new Trace(TraceParent.create(), null, id);
        }

        private static @Nullable String shortEnough(@Nullable String value) {
            return value == null || value.length() > LONGEST_STATE ? null : value;
        }

        /** The same with another span as the parent. */
        Trace below(String span) {
            return new Trace(span, state, requestId);
        }
    }

    /** Takes what {@code names} allow. */
    static PassedHeaders of(MultiMap headers, List<String> names, Trace trace) {
        if (names.size() == 1) {
            return new PassedHeaders(names, List.of(headers.getAll(names.getFirst())), trace);
        }
        var values = new ArrayList<List<String>>(names.size());
        for (String name : names) {
            values.add(headers.getAll(name));
        }
        return new PassedHeaders(names, values, trace);
    }

    void writeTo(MultiMap headers) {
        writeClientsTo(headers);
        headers.set(TRACE_PARENT, trace.parent());
        if (trace.state() != null) {
            headers.set(TRACE_STATE, trace.state());
        }
        if (trace.requestId() != null) {
            headers.set(REQUEST_ID, trace.requestId());
        }
    }

    /** Writes those of the client, without the trace. */
    void writeClientsTo(MultiMap headers) {
        for (int i = 0; i < names.size(); i++) {
            if (!values.get(i).isEmpty()) {
                headers.set(names.get(i), values.get(i));
            }
        }
    }
}
