package io.counterpoint.gateway.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.concurrent.ThreadLocalRandom;

/** The header {@code traceparent} of W3C Trace Context, version 00: {@code 00-TRACE-PARENT-FLAGS}. */
public final class TraceParent {

    private static final String HEX_DIGITS = "0123456789abcdef";
    private static final char[] HEX = HEX_DIGITS.toCharArray();
    private static final int LENGTH = 55;
    private static final int TRACE = 3;
    private static final int PARENT = 36;
    private static final int FLAGS = 53;

    private TraceParent() {}

    /** Whether the value may be passed on. */
    public static boolean isValid(String value) {
        return value.length() == LENGTH
                && value.startsWith("00-")
                && value.charAt(PARENT - 1) == '-'
                && value.charAt(FLAGS - 1) == '-'
                && isHex(value, TRACE, PARENT - 1)
                && isHex(value, PARENT, FLAGS - 1)
                && isHex(value, FLAGS, LENGTH)
                && !isZero(value, TRACE, PARENT - 1)
                && !isZero(value, PARENT, FLAGS - 1);
    }

    private static boolean isHex(String value, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = value.charAt(i);
            if (HEX_DIGITS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(String value, int start, int end) {
        for (int i = start; i < end; i++) {
            if (value.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** A new trace, which nobody has decided to sample. */
    public static String create() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        var value = new char[LENGTH];
        value[0] = '0';
        value[1] = '0';
        value[TRACE - 1] = '-';
        write(random.nextLong(), value, TRACE);
        write(random.nextLong() | 1, value, TRACE + 16);
        value[PARENT - 1] = '-';
        write(random.nextLong() | 1, value, PARENT);
        value[FLAGS - 1] = '-';
        value[FLAGS] = '0';
        value[FLAGS + 1] = '0';
        return new String(value);
    }

    /** The trace of a valid value. */
    static String traceId(String value) {
        return value.substring(TRACE, PARENT - 1);
    }

    /** The span of a valid value. */
    static String spanId(String value) {
        return value.substring(PARENT, FLAGS - 1);
    }

    /** What a valid value says, as a parent for spans. */
    static Context context(String value) {
        SpanContext parent = SpanContext.createFromRemoteParent(
                traceId(value), spanId(value), TraceFlags.fromHex(value, FLAGS), TraceState.getDefault());
        return Context.root().with(Span.wrap(parent));
    }

    /** The value that names a span as the parent. */
    static String of(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }

    private static void write(long number, char[] into, int at) {
        for (int i = 0; i < 16; i++) {
            into[at + i] = HEX[(int) (number >>> (60 - 4 * i)) & 0xf];
        }
    }
}
