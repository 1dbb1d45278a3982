package io.counterpoint.gateway.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A JSON string, number, boolean or null. It stays a range over the bytes it was read from, and is written as it came.
 */
public final class JsonScalar implements Json {

    /** What kind of scalar it is. */
    public enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** The literal {@code null}. */
    public static final JsonScalar NULL = literal(Kind.NULL, "null");

    /** The literal {@code true}. */
    public static final JsonScalar TRUE = literal(Kind.BOOLEAN, "true");

    /** The literal {@code false}. */
    public static final JsonScalar FALSE = literal(Kind.BOOLEAN, "false");

    private final Kind kind;
    private final byte[] source;
    private final int from;
    private final int to;

    JsonScalar(Kind kind, byte[] source, int from, int to) {
        this.kind = kind;
        this.source = source;
        this.from = from;
        this.to = to;
    }

    private static JsonScalar literal(Kind kind, String token) {
        byte[] bytes = token.getBytes(UTF_8);
        return new JsonScalar(kind, bytes, 0, bytes.length);
    }

    /** A JSON string with the given text. */
    public static JsonScalar string(String text) {
        var out = new ByteSink(text.length() + 2);
        out.writeString(text);
        byte[] bytes = out.toBytes();
        return new JsonScalar(Kind.STRING, bytes, 0, bytes.length);
    }

    /** A whole JSON number. */
    public static JsonScalar number(long value) {
        return literal(Kind.NUMBER, Long.toString(value));
    }

    /** A JSON number from its text, which must already be a JSON number. */
    public static JsonScalar number(String token) {
        return literal(Kind.NUMBER, token);
    }

    /** A JSON boolean. */
    public static JsonScalar bool(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** What kind of scalar this is. */
    public Kind kind() {
        return kind;
    }

    /** The decoded text of a string; the token itself for the other kinds. */
    public String text() {
        return kind == Kind.STRING
                ? JsonStrings.decode(source, from + 1, to - 1)
                : new String(source, from, to - from, UTF_8);
    }

    /** The value of a number. */
    public BigDecimal decimal() {
        return new BigDecimal(text());
    }

    /** Whether this is a number written without fraction and exponent. */
    public boolean isWholeNumber() {
        if (kind != Kind.NUMBER) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (source[i] == '.' || source[i] == 'e' || source[i] == 'E') {
                return false;
            }
        }
        return true;
    }

    /** Whether this is a whole number written with at most {@code digits} digits. */
    public boolean isWholeNumber(int digits) {
        return to - from <= digits + (source[from] == '-' ? 1 : 0) && isWholeNumber();
    }

    @Override
    public void writeTo(ByteSink out) {
        out.write(source, from, to);
    }

    @Override
    public Json copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonScalar that
                && kind == that.kind
                && Arrays.equals(source, from, to, that.source, that.from, that.to);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return toText();
    }
}
