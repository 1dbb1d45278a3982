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
        write('"');
        byte[] utf8 = text.getBytes(UTF_8);
        ensure(utf8.length);
        for (byte b : utf8) {
            if (b == '"' || b == '\\') {
                write('\\');
                write((char) b);
            } else if (b >= 0 && b < ' ') {
                writeControl(b);
            } else {
                ensure(1);
                bytes[size++] = b;
            }
        }
        write('"');
    }

    private void writeControl(byte b) {
        switch (b) {
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

    /** A copy of what has been written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** What has been written, as text. */
    public String toText() {
        return new String(bytes, 0, size, UTF_8);
    }
}
