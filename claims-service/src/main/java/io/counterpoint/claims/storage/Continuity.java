package io.counterpoint.claims.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells which of the groups found now continue which of those stored, so that ids outlive derivation: the pair that
 * shares the most members first, each stored group at most once.
 */
public final class Continuity {
    private Continuity() {}

    private record Overlap(int group, UUID stored, int shared) {}

    /**
     * For each group the stored one that it continues; empty for a new one.
     *
     * @param groups the members of each group
     * @param stored the members of each stored group
     */
    public static <M> List<Optional<UUID>> of(List<? extends Set<M>> groups, Map<UUID, ? extends Set<M>> stored) {
        Map<M, List<UUID>> holders = new HashMap<>();
        stored.forEach((id, members) -> members.forEach(member ->
                holders.computeIfAbsent(member, none -> new ArrayList<>()).add(id)));
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            overlaps.addAll(overlaps(i, groups.get(i), holders));
        }
        overlaps.sort(Comparator.comparingInt(Overlap::shared)
                .reversed()
                .thenComparing(Overlap::stored)
                .thenComparingInt(Overlap::group));
        return assign(groups.size(), overlaps);
    }

    private static <M> List<Overlap> overlaps(int group, Set<M> members, Map<M, List<UUID>> holders) {
        Map<UUID, Integer> shared = new HashMap<>();
        members.forEach(
                member -> holders.getOrDefault(member, List.of()).forEach(id -> shared.merge(id, 1, Integer::sum)));
        return shared.entrySet().stream()
                .map(entry -> new Overlap(group, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Optional<UUID>> assign(int groups, List<Overlap> overlaps) {
        Map<Integer, UUID> continued = new HashMap<>();
        Set<UUID> taken = new HashSet<>();
        for (Overlap overlap : overlaps) {
            if (!continued.containsKey(overlap.group()) && taken.add(overlap.stored())) {
                continued.put(overlap.group(), overlap.stored());
            }
        }
        List<Optional<UUID>> result = new ArrayList<>(groups);
        for (int i = 0; i < groups; i++) {
            result.add(Optional.ofNullable(continued.get(i)));
        }
        return result;
    }
}
