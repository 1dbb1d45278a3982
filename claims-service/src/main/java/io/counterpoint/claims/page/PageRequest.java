package io.counterpoint.claims.page;

import io.counterpoint.claims.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param size how many nodes at most, 1 to {@value #MAXIMUM}
 * @param after the node before the first one wanted; null for the start of the list
 */
public record PageRequest(int size, @Nullable Cursor after) {
    /** How many nodes come when nobody says. */
    public static final int DEFAULT = 20;

    /** How many nodes a page has at most. */
    public static final int MAXIMUM = 100;

    /**
     * Reads the arguments of a connection.
     *
     * @param order the name of the list's order
     * @throws ClientException BAD_INPUT when the size is out of bounds or the cursor malformed
     */
    public static PageRequest of(@Nullable Integer first, @Nullable String after, String order) {
        int size = first == null ? DEFAULT : first;
        if (size < 1 || size > MAXIMUM) {
            throw ClientException.badInput("'first' is " + size + ", but must be 1 to " + MAXIMUM + ".");
        }
        return new PageRequest(size, after == null ? null : Cursor.decode(after, order));
    }

    /** How many rows to read: one more than asked for tells whether there is a next page. */
    public int limit() {
        return size + 1;
    }
}
