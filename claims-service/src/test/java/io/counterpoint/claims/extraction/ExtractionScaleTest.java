package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of a megabyte takes long, however it is made. */
class ExtractionScaleTest {
    private static final int MEGABYTE = 1 << 20;
    /** Ample for a slow build machine; a rule that is worse than linear takes minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "”",
                "'",
                "‘a ",
                "“a",
                "\n",
                "“a\n",
                " ",
                "a",
                "said ",
                "he said ",
                "said, ",
                "A, ",
                "a-",
                "(",
                ") ",
                "<a",
                "a.",
                "U.S.",
                "according to ",
                "he said that ",
                "\uD83D",
                "that ",
                "and ",
                "“He said, ",
                "X said, “a,” ",
                "“A.” ",
                "who said ",
                "its claim that ",
                "="
            })
    void megabyteOfTheSame(String unit) {
        String text = unit.repeat(MEGABYTE / unit.length());
        long start = System.nanoTime();

        List<ExtractedStatement> statements =
                new Extractor().extract(SourceText.of(text), PartyDirectory.of(List.of()));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(statements).isNotNull();
    }
}
