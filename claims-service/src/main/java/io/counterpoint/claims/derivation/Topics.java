package io.counterpoint.claims.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells which of many articles of the same days are on related topics: those that share rare words. A word counts the
 * more the fewer articles have it.
 */
final class Topics {
    /** Articles are related when they share this part of what the words of either of them count. */
    private static final double RELATED = 0.12;

    /** A word that more than this part of the articles have tells nothing. */
    private static final double COMMON = 0.3;

    private final Map<UUID, Set<String>> topics = new LinkedHashMap<>();
    private final Map<String, List<UUID>> holders = new HashMap<>();
    private final Map<UUID, List<UUID>> related = new HashMap<>();

    /**
     * The topics of articles.
     *
     * @param topics the stems of each, in a fixed order
     */
    Topics(Map<UUID, ? extends Collection<String>> topics) {
        topics.forEach((id, stems) -> {
            this.topics.put(id, new LinkedHashSet<>(stems));
            this.topics
                    .get(id)
                    .forEach(stem -> holders.computeIfAbsent(stem, none -> new ArrayList<>())
                            .add(id));
        });
    }

    /**
     * Articles to compare with each other.
     *
     * @param due those of the due ones that are among them with all that is related to them
     * @param all all of them
     * @param whole those that have all that is related to them among them
     */
    record Choice(Set<UUID> due, Set<UUID> all, Set<UUID> whole) {}

    /**
     * Chooses the first due article with what is related to it, and further ones as long as they fit in.
     *
     * @param due at least one, all among the articles
     * @param limit how many at most
     */
    Choice choose(List<UUID> due, int limit) {
        Set<UUID> all = new LinkedHashSet<>();
        Set<UUID> settled = new LinkedHashSet<>();
        for (UUID article : due) {
            Set<UUID> with = new LinkedHashSet<>(all);
            with.add(article);
            with.addAll(relatedTo(article));
            if (with.size() <= limit || all.isEmpty()) {
                all = with.stream().limit(limit).collect(Collectors.toCollection(LinkedHashSet::new));
                settled.add(article);
            }
        }
        Set<UUID> chosen = all;
        Set<UUID> whole = chosen.stream()
                .filter(article -> chosen.containsAll(relatedTo(article)))
                .collect(Collectors.toSet());
        return new Choice(settled, chosen, whole);
    }

    /** What is related to an article, the most related first. */
    List<UUID> relatedTo(UUID article) {
        return related.computeIfAbsent(article, this::findRelated);
    }

    private List<UUID> findRelated(UUID article) {
        Map<UUID, Double> shared = new HashMap<>();
        for (String stem : topics.getOrDefault(article, Set.of())) {
            double weight = weight(stem);
            if (weight > 0) {
                holders.getOrDefault(stem, List.of()).forEach(other -> shared.merge(other, weight, Double::sum));
            }
        }
        double own = weight(article);
        return shared.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(article))
                .filter(entry -> entry.getValue() >= RELATED * Math.min(own, weight(entry.getKey())))
                .sorted(Comparator.comparingDouble((Map.Entry<UUID, Double> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private double weight(UUID article) {
        return topics.getOrDefault(article, Set.of()).stream()
                .mapToDouble(this::weight)
                .sum();
    }

    private double weight(String stem) {
        int with = holders.getOrDefault(stem, List.of()).size();
        return with < 2 || with > Math.max(2, COMMON * topics.size()) ? 0 : Math.log((double) topics.size() / with);
    }
}
