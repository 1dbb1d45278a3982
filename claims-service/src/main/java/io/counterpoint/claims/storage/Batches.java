package io.counterpoint.claims.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one query back in the order of the batch that asked for them. */
public final class Batches {
    private Batches() {}

    /** For each key its rows, in their order; an empty list for none. */
    public static <K, R> List<List<R>> lists(List<K> keys, List<R> rows, Function<R, K> key) {
        Map<K, List<R>> byKey = rows.stream().collect(Collectors.groupingBy(key));
        return keys.stream().map(k -> byKey.getOrDefault(k, List.of())).toList();
    }

    /** For each key its row; null for none. */
    public static <K, R> List<@Nullable R> singles(List<? extends @Nullable K> keys, List<R> rows, Function<R, K> key) {
        Map<K, R> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(key.apply(row), row));
        List<@Nullable R> singles = new ArrayList<>(keys.size());
        for (K k : keys) {
            singles.add(k == null ? null : byKey.get(k));
        }
        return singles;
    }
}
