package io.counterpoint.gateway.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A growing buffer of UTF-8 bytes that can be cut back to an earlier length. */
public final class ByteSink {

    private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

    private byte[] bytes;
    private int size;

    /** An empty buffer with room for {@code capacity} bytes before it grows. */
    public ByteSink(int capacity) {
        bytes = new byte[Math.max(capacity, 16)];
    }

    /** The number of bytes written. */
    public int size() {
        return size;
    }

    /** Forgets everything written after the first {@code length} bytes. */
    public void truncate(int length) {
        size = Math.min(size, length);
    }

    /** Appends one ASCII character. */
    public void write(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
    }

    /** Appends all of {@code source}. */
    public void write(byte[] source) {
        write(source, 0, source.length);
    }

    /** Appends {@code source[from, to)}. */
    public void write(byte[] source, int from, int to) {
        ensure(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    /** Appends {@code text} as it is, in UTF-8. */
    public void writeRaw(String text) {
        write(text.getBytes(UTF_8));
    }

    /** Appends {@code text} as a JSON string, quoted and escaped. */
    public void writeString(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        write('"');
        int plain = 0;
        for (int i = 0; i < utf8.length; i++) {
            if (needsEscape(utf8[i])) {
                write(utf8, plain, i);
                writeEscaped(utf8[i]);
                plain = i + 1;
            }
        }
        write(utf8, plain, utf8.length);
        write('"');
    }

    private static boolean needsEscape(byte b) {
        return b == '"' || b == '\\' || (b >= 0 && b < ' ');
    }

    private void writeEscaped(byte b) {
        switch (b) {
            case '"' -> writeRaw("\\\"");
            case '\\' -> writeRaw("\\\\");
            case '\n' -> writeRaw("\\n");
            case '\r' -> writeRaw("\\r");
            case '\t' -> writeRaw("\\t");
            default -> {
                writeRaw("\\u00");
                write((char) HEX[b >> 4]);
                write((char) HEX[b & 15]);
            }
        }
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** What has been written from {@code from} on, to be compared with other ranges of this buffer. */
    public Range rangeFrom(int from) {
        return new Range(this, from, size);
    }

    /** A stretch of a buffer, equal to another of the same buffer with the same bytes, as long as neither is cut off. */
    public static final class Range {

        private final ByteSink sink;
        private final int from;
        private final int to;
        private final int hash;

        private Range(ByteSink sink, int from, int to) {
            this.sink = sink;
            this.from = from;
            this.to = to;
            int sum = 1;
            for (int i = from; i < to; i++) {
                sum = 31 * sum + sink.bytes[i];
            }
            this.hash = sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Range that
                    && sink == that.sink
                    && Arrays.equals(sink.bytes, from, to, sink.bytes, that.from, that.to);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** A copy of what has been written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** What has been written, as text. */
    public String toText() {
        return new String(bytes, 0, size, UTF_8);
    }
}
