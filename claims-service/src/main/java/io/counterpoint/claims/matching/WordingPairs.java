package io.counterpoint.claims.matching;

import io.counterpoint.claims.matching.Discrepancy.Version;
import io.counterpoint.claims.matching.WordingPair.Kind;
import io.counterpoint.claims.similarity.PartyNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Finds where outlets choose different words for the same thing, by laying their renderings of one utterance side by
 * side. It needs no list of such words; the lists only tell which of them are loaded. Figures, days and channels that
 * differ are discrepancies, not wording: {@link Discrepancies} finds those.
 *
 * <p>To use it, match the statements of a story first, then pass both on:
 *
 * <pre>{@code
 * List<UtteranceProposal> utterances = new UtteranceMatcher(names).assign(statements, List.of());
 * List<WordingPair> pairs = new WordingPairs(names).in(statements, utterances);
 * }</pre>
 *
 * <p>Each side of a pair tells its statement, the words and their place in it; the statement tells the outlet. Immutable
 * and thread-safe.
 */
public final class WordingPairs {
    /** Of the renderings of one utterance no more than this are laid side by side, the fullest of each outlet first. */
    private static final int MOST = 12;

    private final Substitutions substitutions;

    /**
     * A finder.
     *
     * @param parties the names by which parties are known
     */
    public WordingPairs(PartyNames parties) {
        this.substitutions = new Substitutions(parties);
    }

    /**
     * The pairs of a story. The result does not depend on the order of the input.
     *
     * @param statements all statements of the story's articles
     * @param utterances which of them render one utterance
     * @return for each pair of words and of outlets the surest example, ordered by the words
     */
    public List<WordingPair> in(Collection<MatchableStatement> statements, Collection<UtteranceProposal> utterances) {
        Map<String, MatchableStatement> byId = new HashMap<>();
        statements.forEach(statement -> byId.putIfAbsent(statement.id(), statement));
        Map<String, WordingPair> found = new TreeMap<>();
        for (UtteranceProposal utterance : utterances) {
            List<MatchableStatement> renderings = utterance.statementIds().stream()
                    .map(byId::get)
                    .filter(Objects::nonNull)
                    .toList();
            for (WordingPair pair : between(renderings)) {
                String outlets = Objects.requireNonNull(byId.get(pair.one().statementId()))
                                .outletId()
                        + '\n'
                        + Objects.requireNonNull(byId.get(pair.other().statementId()))
                                .outletId();
                found.merge(key(pair) + outlets, pair, (a, b) -> a.confidence() >= b.confidence() ? a : b);
            }
        }
        return List.copyOf(found.values());
    }

    /** The pairs among renderings of one utterance by different outlets, the fullest renderings first. */
    List<WordingPair> between(Collection<MatchableStatement> renderings) {
        Map<String, MatchableStatement> fullest = new TreeMap<>();
        renderings.forEach(statement -> fullest.merge(statement.outletId(), statement, WordingPairs::fuller));
        List<MatchableStatement> laid = fullest.values().stream().limit(MOST).toList();
        List<WordingPair> pairs = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            for (int j = i + 1; j < laid.size(); j++) {
                pairs.addAll(substitutions.between(laid.get(i), laid.get(j)));
            }
        }
        return pairs;
    }

    private static MatchableStatement fuller(MatchableStatement a, MatchableStatement b) {
        Comparator<MatchableStatement> byLength = Comparator.comparingInt(
                        (MatchableStatement statement) -> statement.exact().length())
                .thenComparing(MatchableStatement::id, Comparator.reverseOrder());
        return byLength.compare(a, b) >= 0 ? a : b;
    }

    private static String key(WordingPair pair) {
        Version one = pair.one();
        Version other = pair.other();
        return (pair.kind() == Kind.NAME ? "" : " ") + one.value() + '\n' + other.value() + '\n';
    }
}
