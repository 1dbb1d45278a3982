package io.counterpoint.claims.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves what takes up something said before: "rejected that option" is about the proposal that the text tells of just
 * before, and "put the number much higher" is about the figure.
 */
final class References {
    /** Nobody remembers a proposal over more text than this, in code points. */
    private static final int REACH = 900;

    private References() {}

    /** The propositions, those that refer to another one made to be about it; those whose antecedent is missing left out. */
    static List<Proposition> resolve(Collection<Proposition> propositions) {
        Map<String, List<Proposition>> articles = new HashMap<>();
        propositions.forEach(
                proposition -> articles.computeIfAbsent(proposition.statement().articleId(), key -> new ArrayList<>())
                        .add(proposition));
        List<Proposition> resolved = new ArrayList<>();
        for (Proposition proposition : propositions) {
            boolean refers =
                    proposition.features().reference() || proposition.features().correction();
            if (!refers) {
                resolved.add(proposition);
            } else {
                List<Proposition> article =
                        articles.getOrDefault(proposition.statement().articleId(), List.of());
                antecedent(proposition, article).ifPresent(found -> resolved.add(proposition.about(found)));
            }
        }
        return resolved;
    }

    private static Optional<Proposition> antecedent(Proposition reference, List<Proposition> article) {
        int place = reference.statement().start();
        return article.stream()
                .filter(other ->
                        !other.features().reference() && !other.features().correction())
                .filter(other -> other.statement().start() < place)
                .filter(other -> place - other.statement().start() <= REACH)
                .filter(other -> !other.side().equals(reference.side()))
                .filter(other -> fits(reference, other))
                .max(Comparator.comparingInt(
                                (Proposition other) -> other.statement().start())
                        .thenComparing(Proposition::id));
    }

    private static boolean fits(Proposition reference, Proposition other) {
        if (reference.features().correction()) {
            return other.features().figure();
        }
        return reference.attitude() == Attitude.FALSEHOOD || reference.wish() == other.wish();
    }
}
