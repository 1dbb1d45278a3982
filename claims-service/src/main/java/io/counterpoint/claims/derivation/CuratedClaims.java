package io.counterpoint.claims.derivation;

import io.counterpoint.claims.claim.StoredClaims.Curated;
import io.counterpoint.claims.matching.MatchableStatement;
import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the curated claims that some statement may be about, so that not every statement is compared with each. */
final class CuratedClaims {
    /** A statement on a claim shares so many words with it at least, but for the shortest claims. */
    private static final int SHARED = 2;

    private CuratedClaims() {}

    /** Those that have evidence here already, or share words with a statement; in their order. */
    static List<Curated> near(List<Curated> claims, Collection<MatchableStatement> statements) {
        Map<String, Set<Integer>> holders = new HashMap<>();
        int number = 0;
        for (MatchableStatement statement : statements) {
            for (String stem : stems(statement.exact())) {
                holders.computeIfAbsent(stem, none -> new HashSet<>()).add(number);
            }
            number++;
        }
        return claims.stream()
                .filter(claim -> !claim.attached().isEmpty() || isNear(stems(claim.text()), holders))
                .toList();
    }

    private static boolean isNear(Set<String> stems, Map<String, Set<Integer>> holders) {
        int enough = Math.min(SHARED, stems.size());
        Map<Integer, Integer> shared = new HashMap<>();
        for (String stem : stems) {
            for (Integer statement : holders.getOrDefault(stem, Set.of())) {
                if (shared.merge(statement, 1, Integer::sum) >= enough) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> stems(String text) {
        Lexicon lexicon = Lexicon.standard();
        return Words.of(text).stream()
                .filter(word -> !lexicon.isFunctionWord(word))
                .map(Word::stem)
                .collect(Collectors.toSet());
    }
}
