package io.counterpoint.gateway.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Reads RFC 8259 JSON strictly: UTF-8 only, nothing but white space after the value, bounded nesting. */
public final class JsonParser {

    /** Deeper nesting than any answer has; protects the stack. */
    private static final int MAX_DEPTH = 256;

    private static final byte[] TRUE = "true".getBytes(ISO_8859_1);
    private static final byte[] FALSE = "false".getBytes(ISO_8859_1);
    private static final byte[] NULL = "null".getBytes(ISO_8859_1);

    private final byte[] source;
    private final KnownKeys keys = new KnownKeys();
    private int at;
    private int depth;

    private JsonParser(byte[] source) {
        this.source = source;
    }

    /**
     * The value that {@code source} holds. Scalars of it refer to {@code source}, which must not change afterwards.
     *
     * @throws MalformedJsonException when it is not one JSON value
     */
    public static Json parse(byte[] source) {
        var parser = new JsonParser(source);
        Json value = parser.value();
        parser.skipSpace();
        if (parser.at < source.length) {
            throw parser.malformed("unexpected text after the value");
        }
        return value;
    }

    private Json value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal(TRUE, JsonScalar.TRUE);
            case 'f' -> literal(FALSE, JsonScalar.FALSE);
            case 'n' -> literal(NULL, JsonScalar.NULL);
            default -> number();
        };
    }

    private JsonObject object() {
        enter();
        var object = new JsonObject();
        skipSpace();
        if (peek() == '}') {
            at++;
        } else {
            do {
                skipSpace();
                String key = key();
                skipSpace();
                expect(':');
                object.put(key, value());
            } while (another('}'));
        }
        depth--;
        return object;
    }

    private JsonArray array() {
        enter();
        var array = new JsonArray();
        skipSpace();
        if (peek() == ']') {
            at++;
        } else {
            do {
                array.add(value());
            } while (another(']'));
        }
        depth--;
        return array;
    }

    private void enter() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw malformed("nested deeper than " + MAX_DEPTH);
        }
    }

    private boolean another(char end) {
        skipSpace();
        int next = peek();
        if (next != ',' && next != end) {
            throw malformed("expected ',' or '" + end + "'");
        }
        at++;
        return next == ',';
    }

    private String key() {
        int start = at + 1;
        skipString();
        return keys.key(source, start, at - 1);
    }

    private JsonScalar string() {
        int start = at;
        skipString();
        return new JsonScalar(JsonScalar.Kind.STRING, source, start, at);
    }

    private void skipString() {
        expect('"');
        while (true) {
            skipPlain();
            int b = peek();
            if (b == '"') {
                at++;
                return;
            }
            if (b == '\\') {
                skipEscape();
            } else if (b >= 0x80) {
                skipMultiByte(b);
            } else {
                throw malformed("control character in a string");
            }
        }
    }

    /** Skips what most strings consist of: ASCII without escapes. A byte beyond ASCII is negative. */
    private void skipPlain() {
        int i = at;
        while (i < source.length && source[i] >= ' ' && source[i] != '"' && source[i] != '\\') {
            i++;
        }
        at = i;
    }

    private void skipEscape() {
        at++;
        int code = peek();
        at++;
        if (code == 'u') {
            for (int i = 0; i < 4; i++) {
                if (Character.digit(peek(), 16) < 0) {
                    throw malformed("bad unicode escape");
                }
                at++;
            }
        } else if ("\"\\/bfnrt".indexOf(code) < 0) {
            throw malformed("bad escape");
        }
    }

    /** Accepts exactly the well-formed sequences of the Unicode standard, table 3-7. */
    private void skipMultiByte(int lead) {
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        boolean valid = lead >= 0xC2 && lead <= 0xF4 && at + length <= source.length && within(at + 1, low, high);
        for (int i = 2; valid && i < length; i++) {
            valid = within(at + i, 0x80, 0xBF);
        }
        if (!valid) {
            throw malformed("not UTF-8");
        }
        at += length;
    }

    private boolean within(int index, int low, int high) {
        int b = source[index] & 0xFF;
        return b >= low && b <= high;
    }

    private JsonScalar number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (next() == '.') {
            at++;
            digits();
        }
        if (next() == 'e' || next() == 'E') {
            at++;
            if (next() == '+' || next() == '-') {
                at++;
            }
            digits();
        }
        return new JsonScalar(JsonScalar.Kind.NUMBER, source, start, at);
    }

    private void digits() {
        int start = at;
        while (next() >= '0' && next() <= '9') {
            at++;
        }
        if (at == start) {
            throw malformed("expected a value");
        }
    }

    private JsonScalar literal(byte[] token, JsonScalar value) {
        int end = Math.min(at + token.length, source.length);
        if (!Arrays.equals(source, at, end, token, 0, token.length)) {
            throw malformed("expected a value");
        }
        at = end;
        return value;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw malformed("expected '" + c + "'");
        }
        at++;
    }

    private void skipSpace() {
        while (at < source.length
                && (source[at] == ' ' || source[at] == '\n' || source[at] == '\r' || source[at] == '\t')) {
            at++;
        }
    }

    private int peek() {
        if (at >= source.length) {
            throw malformed("unexpected end");
        }
        return source[at] & 0xFF;
    }

    private int next() {
        return at < source.length ? source[at] & 0xFF : -1;
    }

    private MalformedJsonException malformed(String problem) {
        return new MalformedJsonException(problem, at);
    }
}
