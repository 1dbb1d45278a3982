package io.counterpoint.claims.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of a megabyte takes long, however it is made; measured in processor time, so that other work does not count. */
class ExtractionScaleTest {
    private static final int MEGABYTE = 1 << 20;
    /** Several times what the slowest takes; a rule that is worse than linear takes minutes. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
                "As Lee noted, ",
                "which Lee said would ",
                "“A,” he said.\n“B.”\n",
                "“B.”\n",
                "Lee: it leaks.\n",
                "said “a ",
                "="
            })
    void megabyteOfTheSame(String unit) {
        String text = unit.repeat(MEGABYTE / unit.length());
        long start = THREADS.getCurrentThreadCpuTime();

        List<ExtractedStatement> statements =
                new Extractor().extract(SourceText.of(text), PartyDirectory.of(List.of()));

        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(BOUND);
        assertThat(statements).isNotNull();
    }
}
