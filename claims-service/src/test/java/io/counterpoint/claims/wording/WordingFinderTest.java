package io.counterpoint.claims.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.counterpoint.claims.similarity.LexiconFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordingFinderTest {
    private static final WordingFinder FINDER = new WordingFinder();

    @Test
    void theLongestVariantCountsOnceWithItsFirstPlace() {
        assertThat(FINDER.uses("😀 The special military operation goes on; special military operations cost lives."))
                .extracting(
                        WordingUse::thing, WordingUse::variant, WordingUse::uses, WordingUse::start, WordingUse::exact)
                .containsExactly(
                        tuple("armed conflict", "special military operation", 2, 6, "special military operation"));
    }

    @Test
    void namesNeedTheirCapitalAndPossessivesAreSetAside() {
        assertThat(FINDER.uses("They ate turkey.")).isEmpty();
        assertThat(FINDER.uses("Turkey’s ports are open."))
                .extracting(WordingUse::variant, WordingUse::exact)
                .containsExactly(tuple("Turkey", "Turkey"));
    }

    @Test
    void noWordStandsForTwoThings() {
        assertThat(LexiconFile.entries("wordings.txt"))
                .flatExtracting(LexiconFile.Entry::phrases)
                .doesNotHaveDuplicates();
    }

    @Property
    void everyPlaceHoldsItsWords(@ForAll String noise) {
        String text = noise + " rebels and Kiev " + noise;
        assertThat(FINDER.uses(text))
                .allSatisfy(use -> assertThat(text.substring(
                                text.offsetByCodePoints(0, use.start()), text.offsetByCodePoints(0, use.end())))
                        .isEqualTo(use.exact()));
    }
}
