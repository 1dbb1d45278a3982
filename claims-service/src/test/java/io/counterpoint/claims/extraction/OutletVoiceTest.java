package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutletVoiceTest {
    @Test
    void unattributedSentenceAboutAKnownPartyIsTheOutletsOwn() {
        ExtractedStatement statement = Extraction.one(
                StatementKind.OUTLET_VOICE, "Ruritania occupies a third of the northern valley since May.");

        assertThat(statement.exact()).isEqualTo("Ruritania occupies a third of the northern valley since May");
        assertThat(statement.speaker()).isNull();
    }

    @Test
    void clausesThatStandAgainstEachOtherAreTwoStatements() {
        assertThat(Extraction.of(
                        StatementKind.OUTLET_VOICE,
                        "Ruritania has left the northern valley of Borduria, but the two sides remain far apart on the"
                                + " lake."))
                .extracting(ExtractedStatement::exact)
                .containsExactly(
                        "Ruritania has left the northern valley of Borduria",
                        "the two sides remain far apart on the lake");
    }

    @Test
    void attributedAndUnrelatedSentencesAreNot() {
        String text =
                "Ruritania said its troops had left the northern valley. The weather was cold and wet in the hills.";

        assertThat(Extraction.of(StatementKind.OUTLET_VOICE, text)).isEmpty();
    }
}
