package io.counterpoint.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class RootSpansTest {

    private final InMemorySpanExporter recorded = InMemorySpanExporter.create();

    @Test
    void aStatementThatBelongsToNothingIsNotRecorded() {
        span(1, SpanKind.CLIENT, Context.root());

        assertThat(recorded.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void aStatementOfARecordedOperationIsRecorded() {
        span(1, SpanKind.CLIENT, sentWith(TraceFlags.getSampled()));

        assertThat(recorded.getFinishedSpanItems()).extracting(SpanData::getName).containsExactly("span");
    }

    @Test
    void whatTheSenderDoesNotRecordIsNotRecordedHere() {
        span(1, SpanKind.SERVER, sentWith(TraceFlags.getDefault()));

        assertThat(recorded.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void ofWhatBeginsHereTheShareIsRecorded() {
        span(1, SpanKind.INTERNAL, Context.root());
        span(0, SpanKind.INTERNAL, Context.root());

        assertThat(recorded.getFinishedSpanItems()).hasSize(1);
    }

    private void span(double share, SpanKind kind, Context parent) {
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .setSampler(RootSpans.of(share))
                .addSpanProcessor(SimpleSpanProcessor.create(recorded))
                .build()) {
            Tracer tracer = provider.get("test");
            tracer.spanBuilder("span")
                    .setSpanKind(kind)
                    .setParent(parent)
                    .startSpan()
                    .end();
        }
    }

    private static Context sentWith(TraceFlags flags) {
        SpanContext sender = SpanContext.createFromRemoteParent(
                "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", flags, TraceState.getDefault());
        return Context.root().with(Span.wrap(sender));
    }
}
