package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what shares telling terms with a reading, so that not every pair has to be compared. */
final class CandidateIndex {
    /** Nothing has more candidates than this: the best by shared weight. */
    private static final int MOST = 60;

    /** A term in more readings than this tells too little to search by. */
    private static final int TOO_COMMON = 400;

    private static final double TELLING = 0.5;

    /** A related word tells less than the same one. */
    private static final double RELATED = 0.3;

    private final Map<String, Reading> byId = new HashMap<>();
    private final Map<String, List<String>> byTerm = new HashMap<>();
    private final Map<String, List<String>> byWording = new HashMap<>();

    /** An index of readings; their order tells nothing. */
    CandidateIndex(Collection<Reading> readings) {
        for (Reading reading : readings) {
            byId.put(reading.id(), reading);
            byWording
                    .computeIfAbsent(wording(reading), key -> new ArrayList<>())
                    .add(reading.id());
            reading.terms()
                    .searchKeys(TELLING)
                    .forEach(term -> byTerm.computeIfAbsent(term, key -> new ArrayList<>())
                            .add(reading.id()));
        }
        byWording.values().forEach(ids -> ids.sort(null));
    }

    /** The readings that share most with one, itself left out; in a fixed order. */
    List<Reading> near(Reading reading) {
        Map<String, Double> shared = new HashMap<>();
        for (String key : reading.terms().searchKeys(0)) {
            List<String> holders = byTerm.getOrDefault(key, List.of());
            double weight = key.startsWith("~") ? RELATED : reading.terms().weightOf(key);
            if (holders.size() <= TOO_COMMON) {
                holders.forEach(id -> shared.merge(id, weight, Double::sum));
            }
        }
        Set<String> near = new LinkedHashSet<>(sameWording(reading));
        Comparator<Map.Entry<String, Double>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
        shared.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(entry -> near.add(entry.getKey()));
        near.remove(reading.id());
        return near.stream().map(byId::get).map(Objects::requireNonNull).toList();
    }

    /** The two next to it among those in the same words: enough to make a chain of however many copies. */
    private List<String> sameWording(Reading reading) {
        List<String> ids = byWording.getOrDefault(wording(reading), List.of());
        int at = ids.indexOf(reading.id());
        return at < 0 ? List.of() : ids.subList(Math.max(0, at - 1), Math.min(ids.size(), at + 2));
    }

    private static String wording(Reading reading) {
        return reading.words().stream().map(Word::stem).collect(Collectors.joining(" "));
    }
}
