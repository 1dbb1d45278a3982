package io.counterpoint.claims.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.claims.similarity.LexiconFile;
import io.counterpoint.claims.wording.WordingUse.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingFinderTest {
    private static final WordingFinder FINDER = new WordingFinder(WordingLexicon.entries(Optional.empty()));

    @Test
    void theLongestVariantCountsWithItsPlaces() {
        assertThat(FINDER.uses("😀 The special military operation goes on; special military operations cost lives."))
                .containsExactly(new WordingUse(
                        "armed conflict",
                        "special military operation",
                        2,
                        List.of(
                                new Place(6, 32, "special military operation"),
                                new Place(42, 69, "special military operations"))));
    }

    @Test
    void namesNeedTheirCapitalAndPossessivesAreSetAside() {
        assertThat(FINDER.uses("They ate turkey.")).isEmpty();
        assertThat(FINDER.uses("Turkey’s ports are open."))
                .containsExactly(new WordingUse("Turkey", "Turkey", 1, List.of(new Place(0, 6, "Turkey"))));
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
                .flatExtracting(WordingUse::places)
                .allSatisfy(place -> assertThat(text.substring(
                                text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end())))
                        .isEqualTo(place.exact()));
    }

    @Test
    void ofAWordThatStandsOftenTheFirstPlacesAreTold() {
        List<WordingUse> uses = FINDER.uses("Kiev, ".repeat(WordingFinder.PLACES + 5));

        assertThat(uses).singleElement().satisfies(use -> {
            assertThat(use.uses()).isEqualTo(WordingFinder.PLACES + 5);
            assertThat(use.places()).hasSize(WordingFinder.PLACES);
        });
    }

    @Test
    void aLexiconOfOnesOwnComesBeforeTheBuiltInOne(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.txt"),
                "# ours\nour capital: Kiev,\n  the Mother of Cities\n\nfishing: trawl, net\n");
        WordingFinder finder = new WordingFinder(WordingLexicon.entries(Optional.of(own)));

        assertThat(finder.uses("Kiev and Kyiv trawl; rebels do not."))
                .extracting(WordingUse::thing)
                .containsExactly("our capital", "Kyiv", "fishing", "armed opponents");
        assertThat(finder.fingerprint()).isNotEqualTo(FINDER.fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no colon here | line 1 does not look like",
                ": words | line 1 does not look like",
                "' continued' | line 1 does not look like",
                "thing: | has no words for \"thing\"",
            })
    void aMistakeInItSaysWhereItIs(String text, String message, @TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own.txt"), text);

        assertThatThrownBy(() -> WordingLexicon.entries(Optional.of(own)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("counterpoint.wording.lexicon")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsMissingOrNotTextIsAMistakeToo(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> WordingLexicon.entries(Optional.of(folder.resolve("missing"))))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> WordingLexicon.entries(Optional.of(binary))).hasMessageContaining("is not UTF-8");
    }
}
