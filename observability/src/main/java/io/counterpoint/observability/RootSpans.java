package io.counterpoint.observability;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides which traces are recorded: those that the sender of a request has decided to, and of those that begin here the
 * configured share. A statement or a call that belongs to nothing, such as the look for work once a second, begins none.
 */
final class RootSpans implements Sampler {

    private final Sampler share;

    private RootSpans(double share) {
        this.share = Sampler.traceIdRatioBased(share);
    }

    /** Instead of the framework's, with the same setting. */
    static final class Wiring {

        @Produces
        @Singleton
        Sampler sampler(@ConfigProperty(name = "quarkus.otel.traces.sampler.arg", defaultValue = "1.0") double share) {
            return of(share);
        }
    }

    static Sampler of(double share) {
        return Sampler.parentBased(new RootSpans(share));
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return kind == SpanKind.CLIENT
                ? SamplingResult.drop()
                : share.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "RootSpans{" + share.getDescription() + "}";
    }
}
