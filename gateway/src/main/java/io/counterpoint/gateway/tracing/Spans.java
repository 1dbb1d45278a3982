package io.counterpoint.gateway.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Begins the spans of the router, where traces are recorded: one for each request, within it one for each operation, and
 * within that one for each call to a subgraph. Each is told its parent; nothing is looked up on the way, and where traces
 * are not recorded, nothing is made.
 */
@Singleton
public final class Spans {

    private static final String SCOPE = "io.counterpoint.gateway";
    private static final int LONGEST_NAME = 64;

    private final @Nullable Tracer tracer;

    /** As configured: {@code quarkus.otel.sdk.disabled} says whether traces are recorded. */
    Spans(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.tracer = disabled ? null : telemetry.getTracer(SCOPE);
    }

    /**
     * Begins the span of an HTTP request.
     *
     * @param parent the client's {@code traceparent}, valid, or null where the trace begins here
     * @return null where traces are not recorded
     */
    public @Nullable Span request(String method, String path, @Nullable String parent) {
        if (tracer == null) {
            return null;
        }
        return tracer.spanBuilder(method + " " + path)
                .setParent(parent == null ? Context.root() : TraceParent.context(parent))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", method)
                .setAttribute("url.path", path)
                .startSpan();
    }

    /**
     * Begins the span of an operation.
     *
     * @param type query, mutation or subscription
     * @param name as the client has named it, or null
     * @param headers of the request, marked
     */
    public OperationSpan operation(String type, @Nullable String name, MultiMap headers) {
        String parent = tracer == null ? null : headers.get(Marks.TRACE_PARENT);
        if (tracer == null || parent == null || !TraceParent.isValid(parent)) {
            return OperationSpan.NONE;
        }
        String kind = type.toLowerCase(Locale.ROOT);
        SpanBuilder builder = tracer.spanBuilder("GraphQL " + kind)
                .setParent(TraceParent.context(parent))
                .setAttribute("graphql.operation.type", kind);
        if (name != null) {
            builder.setAttribute("graphql.operation.name", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        }
        return new OperationSpan(tracer, builder.startSpan());
    }
}
