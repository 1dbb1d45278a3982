package io.counterpoint.claims.claim;

import io.counterpoint.claims.error.ClientException;
import org.jspecify.annotations.Nullable;

/** Checks texts that curators give. */
final class Texts {
    private Texts() {}

    /**
     * A text without surrounding space.
     *
     * @throws ClientException BAD_INPUT when it is empty, longer than the limit, or holds control characters
     */
    static String required(String what, String text, int limit) {
        String clean = text.strip();
        if (clean.isEmpty()) {
            throw ClientException.badInput(what + " is empty.");
        }
        if (clean.length() > limit) {
            throw ClientException.badInput(what + " is longer than " + limit + " characters.");
        }
        if (clean.chars().anyMatch(unit -> Character.isISOControl(unit) && unit != '\n')) {
            throw ClientException.badInput(what + " contains control characters.");
        }
        return clean;
    }

    /** As {@link #required}, but null and empty texts are no text. */
    static @Nullable String optional(String what, @Nullable String text, int limit) {
        return text == null || text.isBlank() ? null : required(what, text, limit);
    }
}
