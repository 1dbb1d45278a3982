package io.counterpoint.claims.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.counterpoint.claims.article.Article;
import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.statement.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void placesAreCodePointsOfEachText() {
        List<Difference> differences = Differences.among(List.of(
                statement("1", "a", "😀 The old bridge is open again"), statement("2", "b", "The new bridge is open")));

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.one().id()).isEqualTo("1");
            assertThat(difference.stretches())
                    .extracting(Stretch::same, Stretch::oneExact, Stretch::oneStart, Stretch::otherExact)
                    .contains(tuple(false, "old", 6, "new"));
        });
    }

    @Test
    void renderingsOfOneArticleAndEqualOnesAreNotCompared() {
        assertThat(Differences.among(List.of(
                        statement("1", "a", "The bridge is open"),
                        statement("2", "a", "The bridge is shut"),
                        statement("3", "b", "The bridge is open"))))
                .isEmpty();
        assertThat(Differences.among(List.of())).isEmpty();
    }

    @Test
    void thePairsAreBounded() {
        List<Statement> many = IntStream.range(0, 200)
                .mapToObj(i -> statement(Integer.toString(i), "article " + i, "The bridge is open for day " + i))
                .toList();

        assertThat(Differences.among(many)).hasSize(Differences.LIMIT);
    }

    private static Statement statement(String id, String article, String exact) {
        return new Statement(
                id,
                exact,
                "",
                "",
                0,
                exact.codePointCount(0, exact.length()),
                "hash",
                1,
                true,
                StatementKind.DIRECT,
                null,
                null,
                null,
                null,
                "rule",
                1,
                new Article(article),
                "outlet",
                null,
                null);
    }
}
