package io.counterpoint.sources.paging;

import io.counterpoint.sources.errors.ServiceException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param first how many edges, 1 to {@value #MAXIMUM}
 * @param after the cursor the page begins after; null for the first page
 */
public record PageRequest(int first, @Nullable String after) {

    /** Edges on a page when the request does not say. */
    public static final int DEFAULT = 20;

    /** The most edges on a page. */
    public static final int MAXIMUM = 100;

    /** Rejects sizes outside 1 to {@value #MAXIMUM} with BAD_INPUT. */
    public PageRequest {
        if (first < 1 || first > MAXIMUM) {
            throw ServiceException.badInput("`first` must be 1 to " + MAXIMUM + ", not " + first + ".");
        }
    }

    /** The page a query's arguments ask for; a null {@code first} means {@value #DEFAULT}. */
    public static PageRequest of(@Nullable Integer first, @Nullable String after) {
        return new PageRequest(first == null ? DEFAULT : first, after);
    }

    /** Rows to fetch: one more than shown tells whether another page follows. */
    public int fetchSize() {
        return first + 1;
    }

    /** The rows to show, of those fetched with {@link #fetchSize()}. */
    public <T> List<T> shown(List<T> fetched) {
        return List.copyOf(fetched.subList(0, Math.min(first, fetched.size())));
    }

    /** What the page tells of its place, given the rows fetched and the cursor of each row shown. */
    public <T> PageInfo info(List<T> fetched, Function<T, String> cursor) {
        List<T> shown = shown(fetched);
        boolean empty = shown.isEmpty();
        return new PageInfo(
                fetched.size() > first,
                after != null,
                empty ? null : cursor.apply(shown.getFirst()),
                empty ? null : cursor.apply(shown.getLast()));
    }
}
