package io.counterpoint.claims.page;

import io.counterpoint.claims.error.ClientException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The place of one node in an ordered list: the value it is ordered by, and its id.
 *
 * @param order the name of the order that the place belongs to
 * @param key the value ordered by, as text; empty where the id alone orders
 * @param id the node's id
 */
public record Cursor(String order, String key, UUID id) {
    /** The form that clients see; it means nothing to them. */
    public String encode() {
        byte[] plain = (order + "|" + key + "|" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws ClientException BAD_INPUT when it is not a cursor, or one of another order
     */
    public static Cursor decode(String text, String order) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int first = plain.indexOf('|');
            int last = plain.lastIndexOf('|');
            if (first >= 0 && first < last && plain.substring(0, first).equals(order)) {
                return new Cursor(order, plain.substring(first + 1, last), UUID.fromString(plain.substring(last + 1)));
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, as for any other text that is not a cursor.
        }
        throw ClientException.badInput("The cursor 'after' is not one of this list.");
    }
}
