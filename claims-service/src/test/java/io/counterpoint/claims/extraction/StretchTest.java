package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final String TEXT = "By Jane Doe 😀\nThe mayor said the dam leaked.\nShare: “Great,” readers said.";

    @Test
    void onlySegmentsThatHoldTheStoryAreRead() {
        List<Segment> segments = List.of(
                new Segment(SegmentKind.BYLINE, 0, 13),
                new Segment(SegmentKind.LEAD, 14, 44),
                new Segment(SegmentKind.BOILERPLATE, 45, TEXT.codePointCount(0, TEXT.length())));

        List<ExtractedStatement> found =
                new Extractor().extract(new SourceText(TEXT, segments, null), PartyDirectory.of(List.of()));

        assertThat(found).singleElement().satisfies(statement -> {
            assertThat(statement.exact()).isEqualTo("the dam leaked");
            assertThat(statement.span()).isEqualTo(new Span(29, 43));
        });
    }

    @Test
    void segmentsBeyondTheTextAreCut() {
        List<Segment> segments =
                List.of(new Segment(SegmentKind.BODY, 14, 9_000), new Segment(SegmentKind.BODY, 9_100, 9_200));

        assertThat(new Extractor().extract(new SourceText(TEXT, segments, null), PartyDirectory.of(List.of())))
                .isNotEmpty();
    }

    @Test
    void datelineIsNoPartOfWhatIsSaid() {
        ExtractedStatement statement = Extraction.one(
                StatementKind.INDIRECT, "STRELSAU, March 4 (Agency) - The dam had leaked, the mayor said on Monday.");

        assertThat(statement.exact()).isEqualTo("The dam had leaked");
    }

    @Test
    void furnitureOfThePageSaysNothing() {
        String text = """
                Mayor says dam leaks
                By Jane Doe
                Share on Facebook
                The mayor said the dam had leaked for years, and that it would be repaired.
                The mayor said the dam had leaked for years, and that it would be repaired.
                Read more: The mayor said the lake was full
                Photo: The mayor said it was hers
                (Reporting by Jane Doe, who said she was there)
                """;

        assertThat(new Extractor().extract(SourceText.of(text), PartyDirectory.of(List.of())))
                .extracting(ExtractedStatement::exact)
                .containsExactly("dam leaks", "the dam had leaked for years, and that it would be repaired");
    }
}
