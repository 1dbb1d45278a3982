package io.counterpoint.claims.change;

import io.counterpoint.claims.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in the order of changes.
 *
 * @param number rises with every change
 */
record ChangePosition(long number) {
    private static final String PREFIX = "change|";

    /** Whether changes stand between this place and another one after it. */
    boolean isBefore(ChangePosition other) {
        return number < other.number;
    }

    /** The form that clients see; it means nothing to them. */
    String encode() {
        byte[] plain = (PREFIX + number).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws ClientException BAD_INPUT when it is something else
     */
    static ChangePosition decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.startsWith(PREFIX)) {
                return new ChangePosition(Long.parseUnsignedLong(plain.substring(PREFIX.length())));
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, as for any other text that is not a cursor.
        }
        throw ClientException.badInput("The cursor 'after' is not one of claim changes.");
    }
}
