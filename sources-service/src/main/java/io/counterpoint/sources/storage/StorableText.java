package io.counterpoint.sources.storage;

import io.counterpoint.sources.errors.ServiceException;
import org.jspecify.annotations.Nullable;

/** Text the database can hold: valid Unicode without the NUL character. */
public final class StorableText {

    private StorableText() {}

    /** Gives {@code text} back as it is, or fails with BAD_INPUT naming the {@code field} and the place. */
    public static String check(String field, String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\0') {
                throw refused(field, text, index, "holds a NUL character (U+0000)");
            }
            if (Character.isSurrogate(character)) {
                if (!isPair(text, index)) {
                    throw refused(field, text, index, "holds half of a surrogate pair, so it is not valid Unicode,");
                }
                index++;
            }
        }
        return text;
    }

    /** A short text trimmed and checked; null when absent or blank, LIMIT_EXCEEDED beyond {@code longest} code points. */
    public static @Nullable String optional(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String trimmed = check(field, text).strip();
        int length = trimmed.codePointCount(0, trimmed.length());
        if (length > longest) {
            throw ServiceException.limitExceeded(
                    "`" + field + "` has " + length + " characters; at most " + longest + " are taken.");
        }
        return trimmed;
    }

    private static boolean isPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }

    private static ServiceException refused(String field, String text, int index, String problem) {
        int place = text.codePointCount(0, index);
        return ServiceException.badInput("`" + field + "` " + problem + " at character " + place + ".");
    }
}
