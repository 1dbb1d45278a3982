package io.counterpoint.sources.segment;

import static io.counterpoint.sources.segment.SegmentKind.BODY;
import static io.counterpoint.sources.segment.SegmentKind.BOILERPLATE;
import static io.counterpoint.sources.segment.SegmentKind.BYLINE;
import static io.counterpoint.sources.segment.SegmentKind.CAPTION;
import static io.counterpoint.sources.segment.SegmentKind.CROSSHEAD;
import static io.counterpoint.sources.segment.SegmentKind.DATELINE;
import static io.counterpoint.sources.segment.SegmentKind.HEADLINE;
import static io.counterpoint.sources.segment.SegmentKind.LEAD;
import static io.counterpoint.sources.segment.SegmentKind.SIGN_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {

    private static final String FIRST =
            "The council of Port Amber voted on Tuesday to rebuild the pier after the storm.";
    private static final String SECOND = "“We waited long enough,” mayor Ines Duarte told reporters after the vote.";
    private static final String THIRD = "Work is to begin in May, and should last until the end of next year.";

    @Test
    void aPlainTextIsLeadAndBody() {
        assertThat(labels(FIRST + "\n" + SECOND + "\n\n" + THIRD))
                .containsExactly("LEAD " + FIRST, "BODY " + SECOND + "\n\n" + THIRD);
    }

    @Test
    void navigationHeadlineAndCaptionStandBeforeTheLead() {
        String text = "News   /   Coast   /   More\n\nPort Amber to rebuild its ‘old lady’\n\n"
                + "The pier of Port Amber, seen on May 4, 2025. (Photo via Coast Press)\n\n" + FIRST + "\n\n" + SECOND;

        assertThat(kinds(text)).containsExactly(BOILERPLATE, HEADLINE, CAPTION, LEAD, BODY);
    }

    @Test
    void anAgencyStoryHasBylineDatelineCrossheadsAndSignOff() {
        String text = "By Jo Ferris\nPORT AMBER, May 5 (Globe Wire) - " + FIRST + "\n" + SECOND
                + "\nNO DATE YET FOR THE FERRY\n" + THIRD + "\n(Reporting by Jo Ferris; Editing by Al Moss)";

        assertThat(kinds(text)).containsExactly(BYLINE, DATELINE, LEAD, BODY, CROSSHEAD, BODY, SIGN_OFF);
        assertThat(labels(text)).contains("DATELINE PORT AMBER, May 5 (Globe Wire) -", "LEAD " + FIRST);
    }

    @Test
    void aTeaserCutOffBeforeTheStoryIsBoilerplate() {
        String text = "Site - By Jo Ferris PORT AMBER, May 5 (Globe Wire) - The council of Port Amber voted on\n"
                + "By Jo Ferris\nPORT AMBER, May 5 (Globe Wire) - " + FIRST + "\n" + SECOND;

        assertThat(kinds(text)).containsExactly(BOILERPLATE, BYLINE, DATELINE, LEAD, BODY);
    }

    @Test
    void aDateStampIsSplitFromTheCaptionBehindIt() {
        String text = " date 2025-05-05 A crane on the pier. Photograph: Lee Ann/Picture House\n\n" + FIRST + "\n\n"
                + SECOND + " – Globe Wire";

        assertThat(kinds(text)).containsExactly(BOILERPLATE, CAPTION, LEAD, BODY, SIGN_OFF);
        assertThat(labels(text)).contains("BOILERPLATE date 2025-05-05", "SIGN_OFF – Globe Wire");
    }

    @Test
    void aFooterWithAddressesIsBoilerplate() {
        String text = FIRST + "\n\n" + SECOND + "\n\nThe Coast can also be read at these addresses:\n\n"
                + "www.coast.example.com\n\nSHARE THIS ARTICLE\nCoast App";

        assertThat(kinds(text)).containsExactly(LEAD, BODY, BOILERPLATE);
    }

    @Test
    void aCrossheadNeedNotBeInCapitals() {
        String text = FIRST + "\n" + SECOND + "\nPressure to find the money\n" + THIRD;

        assertThat(kinds(text)).containsExactly(LEAD, BODY, CROSSHEAD, BODY);
    }

    @Test
    void wrappedParagraphsStayTogether() {
        String text = "The council of Port Amber voted on\nTuesday to rebuild the pier after\nthe storm.\n\n" + SECOND;

        assertThat(labels(text)).last().isEqualTo("BODY " + SECOND);
        assertThat(kinds(text)).doesNotContain(CROSSHEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Wednesday the pumps had been repaired and the road was open again.",
                "Share prices of the ferry company fell by a tenth on the news.",
                "PORT AMBER is the oldest harbour of the coast, and its smallest.",
                "He said the photo was taken in 2019 and had nothing to do with the storm.",
                "The sign reads: Nobody enters / nobody leaves / nobody stays.",
                "She added: “By Friday, we will know more.”"
            })
    void proseIsNotMistakenForFurniture(String sentence) {
        assertThat(labels(FIRST + "\n\n" + sentence + "\n\n" + THIRD))
                .containsExactly("LEAD " + FIRST, "BODY " + sentence + "\n\n" + THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KYIV, Feb 4 (Reuters) -",
                "KYIV, Ukraine (AP) —",
                "MOSCOW —",
                "Abu Dhabi, February 5, 2026 (AFP) –",
                "WASHINGTON/PARIS, 4 Feb (Reuters) -",
                "NEW YORK, N.Y. (AP) --",
                "ST. PETERSBURG, Russia, Feb. 4 (Tass) –"
            })
    void datelinesOfManyAgenciesAreFound(String dateline) {
        assertThat(labels(dateline + " " + FIRST + "\n" + SECOND))
                .containsExactly("DATELINE " + dateline, "LEAD " + FIRST, "BODY " + SECOND);
    }

    @Test
    void placesCountCodePoints() {
        List<Segment> segments = Segmenter.segment("😀 " + FIRST + "\n\n😀😀 " + SECOND);

        assertThat(segments.getFirst()).isEqualTo(new Segment(LEAD, 0, FIRST.length() + 2));
        assertThat(segments.getLast().start()).isEqualTo(FIRST.length() + 4);
    }

    private static List<SegmentKind> kinds(String text) {
        return Segmenter.segment(text).stream().map(Segment::kind).toList();
    }

    private static List<String> labels(String text) {
        int[] points = text.codePoints().toArray();
        return Segmenter.segment(text).stream()
                .map(segment ->
                        segment.kind() + " " + new String(points, segment.start(), segment.end() - segment.start()))
                .toList();
    }
}
