package io.counterpoint.claims.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTermsTest {
    @Test
    void namesComeBeforeWordsAndThoseOfMoreTextsFirst() {
        List<String> shared = SharedTerms.of(
                List.of(
                        "The harbour of Port Ellis must stay open.",
                        "Harbours near Port Ellis were closed by Altmark.",
                        "Altmark's fleet left Port Ellis."),
                10);

        assertThat(shared).startsWith("Port Ellis", "Altmark").hasSize(3);
        assertThat(shared.getLast()).isEqualToIgnoringCase("harbour");
    }

    @Test
    void aWordThatStartsASentenceIsNoNameWhenItIsWrittenInLowerCaseElsewhere() {
        assertThat(SharedTerms.of(List.of("Ships left the harbour.", "The harbour has no ships."), 10))
                .containsExactlyInAnyOrder("ships", "harbour");
        assertThat(SharedTerms.of(
                        List.of("Lake Axolotl is deep.", "Nobody drains Lake Axolotl.", "The lake is wet."), 10))
                .contains("Lake Axolotl");
    }

    @Test
    void whatOnlyOneTextHasOrHasNoMeaningOfItsOwnIsNoTopic() {
        assertThat(SharedTerms.of(List.of("They would go there with 300 men.", "They would have 300 boats."), 10))
                .isEmpty();
    }

    @Test
    void givesNoMoreThanAskedFor() {
        assertThat(SharedTerms.of(List.of("lemons, melons, apples", "lemons, melons, apples"), 2))
                .hasSize(2);
        assertThat(SharedTerms.of(List.of(), 2)).isEmpty();
    }
}
