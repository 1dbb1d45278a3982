package io.counterpoint.gateway.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** The span of one operation, under which its calls to subgraphs stand. */
public final class OperationSpan {

    /** Of operations of which nothing is recorded. */
    public static final OperationSpan NONE = new OperationSpan(null, Span.getInvalid());

    private final @Nullable Tracer tracer;
    private final Span span;

    OperationSpan(@Nullable Tracer tracer, Span span) {
        this.tracer = tracer;
        this.span = span;
    }

    /**
     * Begins the span of a call.
     *
     * @return null where nothing is recorded
     */
    public @Nullable Call call(String subgraph) {
        if (tracer == null) {
            return null;
        }
        return new Call(tracer.spanBuilder("subgraph " + subgraph)
                .setParent(Context.root().with(span))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("counterpoint.subgraph", subgraph)
                .startSpan());
    }

    /**
     * Ends it.
     *
     * @param outcome one of a few words
     * @param failed whether the router is to blame
     */
    public void ended(String outcome, boolean failed) {
        if (tracer != null) {
            span.setAttribute("counterpoint.outcome", outcome);
            end(span, failed);
        }
    }

    private static void end(Span span, boolean failed) {
        if (failed) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** The span of one call to a subgraph. */
    public static final class Call {

        private final Span span;

        private Call(Span span) {
            this.span = span;
        }

        /** Names it as the parent of what the subgraph does. */
        public String traceParent() {
            return TraceParent.of(span.getSpanContext());
        }

        /** Ends it; {@code failed} where no usable answer came. */
        public void ended(boolean failed) {
            end(span, failed);
        }
    }
}
