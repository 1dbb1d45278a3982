package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartialQuotationTest {
    @Test
    void phraseBelongsToTheStatementAroundIt() {
        ExtractedStatement phrase =
                Extraction.one(StatementKind.PARTIAL, "The mayor said the dam was a “disgrace” to all.");

        assertThat(phrase.exact()).isEqualTo("disgrace");
        assertThat(Extraction.speaker(phrase)).isEqualTo("The mayor");
        assertThat(phrase.rule()).isEqualTo("partial.inside");
    }

    @Test
    void phraseWithoutAttributionGoesToTheSubjectWithLittleConfidence() {
        ExtractedStatement phrase =
                Extraction.one(StatementKind.PARTIAL, "The advertisement targets a “rigged and rotten” league.");

        assertThat(Extraction.speaker(phrase)).isEqualTo("The advertisement");
        assertThat(phrase.confidence()).isLessThan(0.5);
    }

    @Test
    void possessivesDoNotOpenOrCloseQuotations() {
        assertThat(Extraction.of(StatementKind.PARTIAL, "The workers’ plan and the owners’ reply filled the ’90s."))
                .isEmpty();
    }
}
