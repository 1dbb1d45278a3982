package io.counterpoint.claims.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ThesaurusTest {
    private static final Thesaurus THESAURUS = Thesaurus.standard();

    @Test
    void synonymsAndKinds() {
        assertThat(relation("ban", "outlaw")).isPositive();
        assertThat(relation("inquiry", "investigation")).isPositive();
        assertThat(relation("investigation", "probe")).isGreaterThan(relation("inquiry", "probe") - 1e-9);
        assertThat(relation("orange", "parliament")).isZero();
    }

    @Property(tries = 200)
    void theSameInEitherOrder(@ForAll @From("words") String one, @ForAll @From("words") String other) {
        assertThat(relation(one, other)).isEqualTo(relation(other, one)).isBetween(0.0, 1.0);
    }

    @Property(tries = 200)
    void relatedWordsAreFoundByOneOfTheirMeanings(
            @ForAll @From("words") String one, @ForAll @From("words") String other) {
        List<String> mine = THESAURUS.meanings(Stemmer.stem(one));
        List<String> theirs = THESAURUS.meanings(Stemmer.stem(other));
        boolean related = relation(one, other) > 0 && !Stemmer.stem(one).equals(Stemmer.stem(other));
        assertThat(!related || mine.stream().anyMatch(theirs::contains)).isTrue();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "ban",
                "outlaw",
                "bar",
                "forbid",
                "inquiry",
                "probe",
                "investigation",
                "research",
                "job",
                "work",
                "task",
                "stop",
                "halt",
                "cease",
                "end",
                "bid",
                "offer",
                "warning",
                "alarm",
                "company",
                "firm");
    }

    private static double relation(String one, String other) {
        return THESAURUS.relation(Stemmer.stem(one), Stemmer.stem(other));
    }
}
