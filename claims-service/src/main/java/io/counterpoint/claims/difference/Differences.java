package io.counterpoint.claims.difference;

import io.counterpoint.claims.article.Article;
import io.counterpoint.claims.matching.Alignment;
import io.counterpoint.claims.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Lays the renderings of an utterance beside the fullest of them. */
final class Differences {
    /** The most pairs that one utterance shows. */
    static final int LIMIT = 20;

    /** The most stretches that one pair shows. */
    private static final int STRETCHES = 400;

    private Differences() {}

    /**
     * The longest rendering, beside each one of another article that has other words, the longest first.
     *
     * @param renderings the statements that render one utterance, in any order
     */
    static List<Difference> among(List<Statement> renderings) {
        List<Statement> ordered = renderings.stream()
                .sorted(Comparator.comparingInt(
                                (Statement statement) -> -statement.exact().length())
                        .thenComparing(Statement::id))
                .toList();
        List<Difference> differences = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Statement other : ordered) {
            Statement one = ordered.getFirst();
            if (seen.add(other.exact()) && !sameArticle(one, other) && differences.size() < LIMIT) {
                differences.add(new Difference(one, other, stretches(one.exact(), other.exact())));
            }
        }
        return differences;
    }

    private static boolean sameArticle(Statement one, Statement other) {
        Article article = one.article();
        return Objects.equals(article, other.article());
    }

    private static List<Stretch> stretches(String one, String other) {
        return Alignment.of(one, other).stream()
                .limit(STRETCHES)
                .map(stretch -> new Stretch(
                        stretch.same(),
                        part(one, stretch.oneStart(), stretch.oneEnd()),
                        stretch.oneStart(),
                        stretch.oneEnd(),
                        part(other, stretch.otherStart(), stretch.otherEnd()),
                        stretch.otherStart(),
                        stretch.otherEnd()))
                .toList();
    }

    private static String part(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
