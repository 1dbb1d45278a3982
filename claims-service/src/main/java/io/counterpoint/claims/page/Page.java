package io.counterpoint.claims.page;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of nodes with their cursors.
 *
 * @param nodes the nodes in order
 * @param cursors the cursor of each
 * @param info where the page stands
 */
public record Page<T>(List<T> nodes, List<String> cursors, PageInfo info) {
    public Page {
        nodes = List.copyOf(nodes);
        cursors = List.copyOf(cursors);
    }

    /**
     * The page that rows answer a request with.
     *
     * @param rows in order, as many as {@link PageRequest#limit()} asked for where there are so many
     * @param cursor the place of a row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> cursor) {
        List<T> nodes = rows.size() > request.size() ? rows.subList(0, request.size()) : rows;
        List<String> cursors =
                nodes.stream().map(node -> cursor.apply(node).encode()).toList();
        return new Page<>(
                nodes,
                cursors,
                new PageInfo(
                        rows.size() > nodes.size(),
                        request.after() != null,
                        endOf(cursors, true),
                        endOf(cursors, false)));
    }

    /** The page with other nodes in the same places. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(nodes.stream().map(change).toList(), cursors, info);
    }

    /** The edges of a connection. */
    public <E> List<E> edges(BiFunction<String, T, E> edge) {
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> edge.apply(cursors.get(i), nodes.get(i)))
                .toList();
    }

    private static @Nullable String endOf(List<String> cursors, boolean first) {
        if (cursors.isEmpty()) {
            return null;
        }
        return first ? cursors.getFirst() : cursors.getLast();
    }
}
