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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Health minister Olha Stepanenko opened the lock. Later the minister said the dam leaked. | Olha Stepanenko",
                "President Rudolf Sapowskyj opened the lock. The head of state said the dam leaked. | Rudolf Sapowskyj",
                "The Workers League closed the lock. Later the league said the dam leaked. | Workers League",
                "Acme Mills met the Workers League. The company said the dam leaked. | Acme Mills",
                "Acme Mills closed. The pressure group Clean Lake met. The company said the dam leaked. | Acme Mills",
                "Acme Mills closed. A spokeswoman for the company said the dam leaked. | Acme Mills",
                "Acme Mills will close, its chief executive said. | Acme Mills",
                "Borduria's envoy for the lakes said the dam leaked. | Borduria",
                "Rudolf Sapowskyj's spokesman said the dam leaked. | Rudolf Sapowskyj",
                "Rudolf Sapowskyj's government said the dam leaked. | Ruritania",
            })
    void descriptionMeansWhomTheTextIntroduced(String text, String party) {
        assertThat(Extraction.party(Extraction.one(StatementKind.INDIRECT, text)))
                .isEqualTo(party);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Health minister Olha Stepanenko opened the lock. Later the mayor said the dam leaked.",
                "The Workers League closed the lock. The company said the dam leaked.",
                "Mayor Jane Doe opened the lock. Later the mayor said the dam leaked.",
            })
    void descriptionOfNobodyIntroducedStaysUnresolved(String text) {
        assertThat(Extraction.party(Extraction.one(StatementKind.INDIRECT, text)))
                .isEmpty();
    }

    @Test
    void roleWithItsPartyMeansTheOnlyKnownHolder() {
        assertThat(Extraction.party(Extraction.one(StatementKind.INDIRECT, "Borduria's envoy said the dam leaked.")))
                .isEqualTo("Ivo Marak");
    }

    @Test
    void capitalAfterACapitalBelongsToTheName() {
        assertThat(Extraction.speaker(Extraction.one(
                        StatementKind.INDIRECT, "Children First, a campaign group, said the dam leaked.")))
                .isEqualTo("Children First");
    }

    @Test
    void whoMadeTheReportSaysWhatItSays() {
        ExtractedStatement statement = Extraction.of(
                        StatementKind.INDIRECT,
                        "It confirms the report of the engineer, Olha Stepanenko, on the lake, according to which the dam"
                                + " leaks.")
                .getLast();

        assertThat(statement.exact()).isEqualTo("the dam leaks");
        assertThat(Extraction.party(statement)).isEqualTo("Olha Stepanenko");
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
