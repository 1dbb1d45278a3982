package io.counterpoint.sources.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterPropertyTest {

    private static final List<String> TELLING = List.of(
            "By Ann Lee",
            "KYIV, Feb 4 (Reuters) - ",
            "date 2026-02-05 ",
            "Photograph: A/B",
            " – Reuters",
            "SHARE",
            "\n",
            "\n\n",
            "(Reporting by A; Editing by B)",
            "ALL CAPS HEADING",
            "A sentence that ends.",
            "www.example.com",
            "/",
            "\u00a0",
            "\ufeff",
            "“",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\u05d0\u05d1",
            "\u202e",
            "News / World / More",
            "Published: February 5, 2026",
            "?",
            "...",
            "February 31, 2026",
            "2026-13-45",
            "\t",
            "\r");

    @Property(tries = 400)
    void segmentsTileWhatIsNotBlank(@ForAll("texts") String text) {
        List<Segment> segments = Segmenter.segment(text);

        int[] points = text.codePoints().toArray();
        BitSet covered = new BitSet(points.length);
        int end = 0;
        for (Segment segment : segments) {
            assertThat(segment.start()).isGreaterThanOrEqualTo(end);
            assertThat(segment.end()).isBetween(segment.start() + 1, points.length);
            assertThat(Line.isBlank(points[segment.start()])).isFalse();
            assertThat(Line.isBlank(points[segment.end() - 1])).isFalse();
            covered.set(segment.start(), segment.end());
            end = segment.end();
        }
        for (int place = 0; place < points.length; place++) {
            assertThat(covered.get(place) || Line.isBlank(points[place]))
                    .as("place %d", place)
                    .isTrue();
        }
        assertThat(segments.isEmpty()).isEqualTo(Segmenter.isBlank(text));
    }

    @Property(tries = 200)
    void theSameTextHasTheSameSegmentsAndMetadata(@ForAll("texts") String text) {
        List<Segment> segments = Segmenter.segment(text);

        assertThat(Segmenter.segment(text)).isEqualTo(segments);
        assertThat(TextMetadata.of(text, segments)).isEqualTo(TextMetadata.of(text, segments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "a",
                "A",
                " ",
                "\n",
                "A\n",
                "A\nb.\n",
                "By A\n",
                "A / ",
                "KYIV ",
                "KYIV, ",
                "- ",
                "(Photo ",
                "Photo: ",
                "1 May ",
                "\u00a0",
                "A.b.",
                "www.a.",
                "\ud83d\ude00",
                "\ud83d",
                "Heading\nA long enough sentence that ends here.\n\n",
                "date 2026-02-05 ",
                "A/",
                "Aa Aa/",
                "and ",
                "– Aa "
            })
    void aMillionCharactersTakeLittleTime(String part) {
        String text = part.repeat(1_000_000 / part.length());

        // Time of this thread, not of the clock: other work on the machine does not count.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<Segment> segments = Segmenter.segment(text);
        TextMetadata.of(text, segments);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(segments).hasSizeLessThanOrEqualTo(Segmenter.MOST_SEGMENTS);
    }

    @Test
    void pastTheMostSegmentsTheRestIsBody() {
        String text = "A sentence that ends here, and is long.\nHeading\n".repeat(Segmenter.MOST_SEGMENTS);

        List<Segment> segments = Segmenter.segment(text);

        assertThat(segments).hasSize(Segmenter.MOST_SEGMENTS);
        assertThat(segments.getLast().kind()).isEqualTo(SegmentKind.BODY);
        assertThat(segments.getLast().end()).isEqualTo(text.length() - 1);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> parts = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(TELLING)), Tuple.of(1, any));
        Arbitrary<String> joined = parts.list().ofMaxSize(30).map(list -> String.join("", list));
        return Combinators.combine(joined, any).as((first, second) -> first + second);
    }
}
