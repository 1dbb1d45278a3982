package io.counterpoint.gateway.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Escapes in JSON strings. */
final class JsonStrings {

    private JsonStrings() {}

    /** The text of a checked JSON string whose content (without the quotes) is {@code source[from, to)}. */
    static String decode(byte[] source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] == '\\') {
                return unescape(new String(source, from, to - from, UTF_8));
            }
        }
        return new String(source, from, to - from, UTF_8);
    }

    private static String unescape(String escaped) {
        var text = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char code = escaped.charAt(++i);
            if (code == 'u') {
                text.append((char) Integer.parseInt(escaped, i + 1, i + 5, 16));
                i += 4;
            } else {
                text.append(unescaped(code));
            }
        }
        return text.toString();
    }

    private static char unescaped(char code) {
        return switch (code) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> code;
        };
    }
}
