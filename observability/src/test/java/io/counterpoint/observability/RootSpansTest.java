package io.counterpoint.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class RootSpansTest {

    @Test
    void aStatementThatBelongsToNothingIsNotRecorded() {
        assertThat(isRecorded(1, SpanKind.CLIENT, Context.root())).isFalse();
    }

    @Test
    void aStatementOfARecordedOperationIsRecorded() {
        assertThat(isRecorded(1, SpanKind.CLIENT, sentWith(TraceFlags.getSampled())))
                .isTrue();
    }

    @Test
    void whatTheSenderDoesNotRecordIsNotRecordedHere() {
        assertThat(isRecorded(1, SpanKind.SERVER, sentWith(TraceFlags.getDefault())))
                .isFalse();
    }

    @Test
    void ofWhatBeginsHereTheShareIsRecorded() {
        assertThat(isRecorded(1, SpanKind.INTERNAL, Context.root())).isTrue();
        assertThat(isRecorded(0, SpanKind.INTERNAL, Context.root())).isFalse();
    }

    private static boolean isRecorded(double share, SpanKind kind, Context parent) {
        try (SdkTracerProvider provider =
                SdkTracerProvider.builder().setSampler(RootSpans.of(share)).build()) {
            Span span = provider.get("test")
                    .spanBuilder("span")
                    .setSpanKind(kind)
                    .setParent(parent)
                    .startSpan();
            span.end();
            return span.getSpanContext().isSampled();
        }
    }

    private static Context sentWith(TraceFlags flags) {
        SpanContext sender = SpanContext.createFromRemoteParent(
                "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", flags, TraceState.getDefault());
        return Context.root().with(Span.wrap(sender));
    }
}
