package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectQuotationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“The dam is safe,” Jane Doe said on Monday. | The dam is safe, | Jane Doe | said",
                "“The dam is safe,” said Jane Doe, the mayor. | The dam is safe, | Jane Doe | said",
                "“The dam is safe,” the agency's director, Jane Doe, told a news conference. | The dam is safe, | the agency's director, Jane Doe | told",
                "\"The dam is safe,\" Doe, 59, of Bath, told reporters. | The dam is safe, | Doe | told",
                "Jane Doe said: “The dam is safe.” | The dam is safe. | Jane Doe | said",
                "Doe shouted, “The dam is safe!” | The dam is safe! | Doe | shouted",
                "“Is the dam safe?” the striker asked. | Is the dam safe? | the striker | asked",
                "“The dam is safe,” according to Jane Doe. | The dam is safe, | Jane Doe | according to",
                "''The dam is safe,'' Doe added. | The dam is safe, | Doe | added",
                "«The dam is safe,» Doe added. | The dam is safe, | Doe | added",
                "„The dam is safe,“ Doe added. | The dam is safe, | Doe | added",
                "‘The dam is safe, and it isn’t old,’ Doe added. | The dam is safe, and it isn’t old, | Doe | added",
                "“The dam is safe,” Doe gloated. | The dam is safe, | Doe | gloated",
            })
    void findsQuotationSpeakerAndCue(String text, String exact, String speaker, String cue) {
        ExtractedStatement statement = Extraction.one(StatementKind.DIRECT, text);

        assertThat(statement.exact()).isEqualTo(exact);
        assertThat(Extraction.speaker(statement)).isEqualTo(speaker);
        assertThat(statement.cue()).extracting(Cue::text).isEqualTo(cue);
    }

    @Test
    void piecesOfAnInterruptedQuotationShareTheirCue() {
        List<ExtractedStatement> pieces =
                Extraction.of(StatementKind.DIRECT, "“The dam,” Doe said, “is safe as a house.” “It will stand.”");

        assertThat(pieces)
                .extracting(ExtractedStatement::exact)
                .containsExactly("The dam,", "is safe as a house.", "It will stand.");
        assertThat(pieces)
                .extracting(ExtractedStatement::cue)
                .doesNotContainNull()
                .containsOnly(pieces.getFirst().cue());
    }

    @Test
    void quotationRunsOverParagraphsThatReopenIt() {
        List<ExtractedStatement> pieces = Extraction.of(
                StatementKind.DIRECT, "“The dam is safe,” Doe said. “It is new.\n\n“It is strong.\n\n“It will stand.”");

        assertThat(pieces).hasSize(4).extracting(Extraction::speaker).containsOnly("Doe");
    }

    @Test
    void nestedMarksDoNotEndTheQuotation() {
        ExtractedStatement statement =
                Extraction.one(StatementKind.DIRECT, "“They called it “a farce” and left the hall,” Doe said.");

        assertThat(statement.exact()).isEqualTo("They called it “a farce” and left the hall,");
    }

    @Test
    void apostrophesTurnedIntoDoubleMarksDoNotOpenQuotations() {
        ExtractedStatement statement = Extraction.one(
                StatementKind.DIRECT, "Ruritania\"s mayor was pleased. \"Let\"s hope it won\"t leak,\" Doe said.");

        assertThat(statement.exact()).isEqualTo("Let\"s hope it won\"t leak,");
        assertThat(Extraction.speaker(statement)).isEqualTo("Doe");
    }

    @Test
    void missingClosingMarkEndsBeforeTheNextQuotation() {
        List<ExtractedStatement> found =
                Extraction.of(StatementKind.DIRECT, "“The dam is safe, Doe said. “It will stand for long,” she added.");

        assertThat(found).extracting(ExtractedStatement::exact).contains("It will stand for long,");
    }

    @Test
    void lineThatEndsInAColonLeadsIntoTheNext() {
        ExtractedStatement statement = Extraction.one(
                StatementKind.DIRECT, "In a letter, Jane Doe wrote:\n\n“The dam is safe and it will stand.”");

        assertThat(Extraction.speaker(statement)).isEqualTo("Jane Doe");
    }

    @Test
    void quotationThatNamesItsSpeakerIsThatSpeakers() {
        ExtractedStatement statement =
                Extraction.one(StatementKind.DIRECT, "“DOE: The dam is safe, and it will stand for years.”");

        assertThat(Extraction.speaker(statement)).isEqualTo("DOE");
        assertThat(statement.exact()).isEqualTo("The dam is safe, and it will stand for years.");
    }

    @Test
    void quotationAloneGoesToTheRunningSpeaker() {
        List<ExtractedStatement> found = Extraction.of(
                StatementKind.DIRECT, "“The dam is safe,” Jane Doe said.\n\n“It will stand for a hundred years.”");

        assertThat(found.getLast().rule()).isEqualTo("direct.running");
        assertThat(Extraction.speaker(found.getLast())).isEqualTo("Jane Doe");
    }

    @Test
    void wordsOutsideTheMarksThatBelongToTheQuotationAreKept() {
        List<ExtractedStatement> found = Extraction.all(
                "Doe said that the town had two choices: “You repair the dam now, or you leave the valley.”");

        assertThat(found)
                .extracting(ExtractedStatement::exact)
                .containsExactly("the town had two choices", "You repair the dam now, or you leave the valley.");
        assertThat(found).extracting(Extraction::speaker).containsOnly("Doe");
    }

    @Test
    void shortAnswerAfterAColonIsAQuotation() {
        ExtractedStatement statement = Extraction.one(StatementKind.DIRECT, "Jane Doe replied: “Never.”");

        assertThat(Extraction.speaker(statement)).isEqualTo("Jane Doe");
    }

    @Test
    void quotationGoesOnWhileEveryParagraphReopens() {
        List<ExtractedStatement> found = Extraction.of(
                StatementKind.DIRECT,
                "“The dam is safe,” Jane Doe said.\n\n“One.\n\n“Two.\n\n“Three.\n\n“Four.\n\n“Five.”");

        assertThat(found).hasSize(6);
        assertThat(found).extracting(Extraction::speaker).containsOnly("Jane Doe");
    }
}
