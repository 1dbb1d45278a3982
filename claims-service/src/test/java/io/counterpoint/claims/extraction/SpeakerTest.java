package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Olha Stepanenko said the dam leaked. | Olha Stepanenko",
                "Borduria's lead negotiator, Olha Stepanenko, said the dam leaked. | Olha Stepanenko",
                "Bordurian minister Olga Stepanenko said the dam leaked. | Olha Stepanenko",
                "Ms Stepanenko said the dam leaked. | Olha Stepanenko",
                "President Rudolf Sapowsky said the dam leaked. | Rudolf Sapowskyj",
                "Sapovskiy said the dam leaked. | Rudolf Sapowskyj",
                "Strelsau said the dam leaked. | Ruritania",
                "The Castle said the dam leaked. | Ruritania",
                "Ruritanian officials said the dam leaked. | Ruritania",
                "Ruritania’s foreign ministry said the dam leaked. | Ruritania",
            })
    void mentionIsResolvedToTheKnownParty(String text, String party) {
        assertThat(Extraction.party(Extraction.one(StatementKind.INDIRECT, text)))
                .isEqualTo(party);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hunter Stepanenko said the dam leaked.",
                "Ruritanian analyst Jane Doe said the dam leaked.",
                "A source said the dam leaked.",
                "Strelsau residents said the dam leaked.",
            })
    void unknownAndAnonymousSourcesStayUnresolved(String text) {
        ExtractedStatement statement = Extraction.one(StatementKind.INDIRECT, text);

        assertThat(Extraction.speaker(statement)).isNotEmpty();
        assertThat(Extraction.party(statement)).isEmpty();
    }

    @Test
    void pronounMeansWhoeverSpokeBefore() {
        List<ExtractedStatement> found = Extraction.of(
                StatementKind.INDIRECT, "Olha Stepanenko said the dam leaked. She added that it would be repaired.");

        assertThat(found.getLast().speaker()).isNotNull();
        assertThat(Extraction.speaker(found.getLast())).isEqualTo("She");
        assertThat(Extraction.party(found.getLast())).isEqualTo("Olha Stepanenko");
    }

    @Test
    void pronounMeansTheSubjectOfTheSentenceBefore() {
        ExtractedStatement statement =
                Extraction.one(StatementKind.INDIRECT, "Rudolf Sapowskyj arrived at the lake. He said the dam leaked.");

        assertThat(Extraction.party(statement)).isEqualTo("Rudolf Sapowskyj");
    }

    @Test
    void statementOfBothSidesIsOneOfEach() {
        List<ExtractedStatement> found = Extraction.of(
                StatementKind.INDIRECT, "Ruritania met Borduria in Bath. Both sides said the talks had been useful.");

        assertThat(found).extracting(Extraction::party).containsExactlyInAnyOrder("Ruritania", "Borduria");
        assertThat(found)
                .extracting(ExtractedStatement::span)
                .containsOnly(found.getFirst().span());
    }
}
