package io.counterpoint.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes spans, where traces are recorded; elsewhere that costs nothing. */
@Singleton
public final class Spans {

    private final Tracer tracer;

    /** As configured: {@code quarkus.otel.sdk.disabled} says whether traces are recorded. */
    Spans(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        // Without exporters the framework's own would still make spans.
        this.tracer = (disabled ? OpenTelemetry.noop() : telemetry).getTracer("io.counterpoint");
    }

    /** Begins a span below the one under which the current context's work stands. */
    Span begin(String name) {
        return tracer.spanBuilder(name).startSpan();
    }

    /**
     * Work under a span of its own, from when it is subscribed to until it ends; its statements and calls stand under it.
     *
     * @param name one of a few: what kind of work it is, not what it is about
     */
    public <T extends @Nullable Object> Uni<T> around(String name, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Span span = begin(name);
            if (!span.isRecording()) {
                return work.get();
            }
            Scope scope = enter(span);
            return Uni.createFrom().<T>deferred(work::get).onTermination().invoke((result, failure, cancelled) -> {
                scope.close();
                end(span, failure == null ? "ok" : "failed", failure != null);
            });
        });
    }

    /** Makes a span the one under which the current context's work stands, until the scope is closed. */
    @SuppressWarnings("MustBeClosedChecker") // It is closed when the work ends, long after the caller has returned.
    static Scope enter(Span span) {
        return span.makeCurrent();
    }

    static void end(Span span, String outcome, boolean failed) {
        span.setAttribute("counterpoint.outcome", outcome);
        if (failed) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
