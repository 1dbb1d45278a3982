package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor said on Telegram that the dam leaked. | Telegram",
                "The mayor wrote in a Facebook post that the dam leaked. | Facebook",
                "The mayor told reporters that the dam leaked. | told reporters",
                "The mayor said in a statement that the dam leaked. | statement",
                "The mayor said at a news conference that the dam leaked. | press conference",
                "The mayor told state television that the dam leaked. | state television",
            })
    void channelIsReadAroundTheCue(String text, String channel) {
        assertThat(Extraction.one(StatementKind.INDIRECT, text).channel()).isEqualTo(channel);
    }

    @Test
    void channelInsideTheStatementIsNotItsOwn() {
        assertThat(Extraction.one(StatementKind.INDIRECT, "The mayor said that Telegram had been blocked.")
                        .channel())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor said on Thursday that the dam leaked. | 2026-03-05",
                "The mayor said on Friday that the dam leaked. | 2026-03-06",
                "The mayor said on Saturday that the dam leaked. | 2026-02-28",
                "The mayor said yesterday that the dam leaked. | 2026-03-05",
                "The mayor said on March 2 that the dam leaked. | 2026-03-02",
                "The mayor said on December 30 that the dam leaked. | 2025-12-30",
            })
    void dayIsReadAgainstTheDayOfPublication(String text, LocalDate day) {
        assertThat(Extraction.one(StatementKind.INDIRECT, text).saidOn()).isEqualTo(day);
    }

    @Test
    void dayStaysOpenWithoutADayOfPublication() {
        SourceText undated = SourceText.of("The mayor said on Thursday that the dam leaked.");

        assertThat(new Extractor().extract(undated, PartyDirectory.of(List.of())))
                .extracting(ExtractedStatement::saidOn)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published 6 March 2026, 10:31 GMT",
                "Friday, March 6, 2026",
                "Last updated on Mar. 6, 2026 at 9:15 am",
                "2026-03-06T10:31",
                "6 March 2026"
            })
    void dayOfPublicationIsReadFromALineOfItsOwn(String line) {
        assertThat(saidOn("Dam leaks\n" + line + "\nThe mayor said on Thursday that the dam leaked."))
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void dayOfPublicationIsReadFromADatelineWithAYear() {
        assertThat(saidOn("STRELSAU, March 6, 2026 (Agency) - The mayor said on Thursday that the dam leaked."))
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The war of March 6, 2026", "March 6", "Published 31 February 2026", "2026"})
    void otherLinesGiveNoDayOfPublication(String line) {
        assertThat(saidOn(line + "\nThe mayor said on Thursday that the dam leaked."))
                .isNull();
    }

    private static @Nullable LocalDate saidOn(String text) {
        return new Extractor()
                .extract(SourceText.of(text), PartyDirectory.of(List.of()))
                .getLast()
                .saidOn();
    }

    @Test
    void speakerWhoGoesOnKeepsTheChannel() {
        List<ExtractedStatement> found = Extraction.of(
                StatementKind.INDIRECT,
                "Olha Stepanenko wrote on Telegram that the dam leaked. She added that it would be repaired.");

        assertThat(found).extracting(ExtractedStatement::channel).containsExactly("Telegram", "Telegram");
    }
}
