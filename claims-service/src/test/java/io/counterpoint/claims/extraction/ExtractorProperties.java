package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text whatever. */
class ExtractorProperties {
    private static final Extractor EXTRACTOR = new Extractor();
    private static final PartyDirectory DIRECTORY = PartyDirectory.of(List.of(
            new KnownParty("1", "Ruritania", PartyKind.STATE, List.of("Strelsau"), null, null),
            new KnownParty("2", "Rudolf Rassendyll", PartyKind.PERSON, List.of(), "1", "spokesman")));

    @Property(tries = 500)
    void placesFitTheirWordsInAnyText(@ForAll String text) {
        check(text);
    }

    @Property(tries = 1000)
    void placesFitTheirWordsInTextMadeOfNewsParts(@ForAll("news") String text) {
        check(text);
    }

    @Provide
    Arbitrary<String> news() {
        return Arbitraries.of(
                        "“",
                        "”",
                        "\"",
                        "‘",
                        "’",
                        "'",
                        "''",
                        "«",
                        "»",
                        "„",
                        " ",
                        "\n",
                        "\n\n",
                        ".",
                        ",",
                        "?",
                        ":",
                        ";",
                        "—",
                        "(",
                        ")",
                        " said ",
                        " Rudolf Rassendyll",
                        " Ruritania",
                        " the ",
                        " that ",
                        " according to ",
                        " he ",
                        " they ",
                        " both sides ",
                        " was ",
                        " told reporters ",
                        " on Thursday ",
                        " wants to ",
                        "talks",
                        " leave",
                        "\uD83D",
                        "\uDE00",
                        "😀",
                        "\u200f",
                        "שלום",
                        "\u0000",
                        "é",
                        "U.S.",
                        "Mr.",
                        " and ",
                        " who ",
                        " claims",
                        "it\"s",
                        "-",
                        "…",
                        "\u00a0",
                        " by ",
                        " of ",
                        " saying ")
                .list()
                .ofMaxSize(80)
                .map(parts -> String.join("", parts));
    }

    private static void check(String text) {
        SourceText source = new SourceText(text, List.of(), LocalDate.of(2026, 2, 5));
        List<ExtractedStatement> statements = EXTRACTOR.extract(source, DIRECTORY);
        int length = text.codePointCount(0, text.length());
        int start = 0;
        for (ExtractedStatement statement : statements) {
            assertThat(statement.span().start()).isGreaterThanOrEqualTo(start);
            start = statement.span().start();
            assertFits(text, length, statement.span(), statement.exact());
            if (statement.speaker() != null) {
                assertFits(
                        text,
                        length,
                        statement.speaker().span(),
                        statement.speaker().text());
            }
            if (statement.cue() != null) {
                assertFits(text, length, statement.cue().span(), statement.cue().text());
            }
        }
        assertThat(EXTRACTOR.extract(source, DIRECTORY)).isEqualTo(statements);
    }

    private static void assertFits(String text, int length, Span span, String exact) {
        assertThat(span.start()).isBetween(0, length);
        assertThat(span.end()).isBetween(span.start() + 1, length);
        int from = text.offsetByCodePoints(0, span.start());
        int to = text.offsetByCodePoints(0, span.end());
        assertThat(text.substring(from, to)).isEqualTo(exact);
    }
}
