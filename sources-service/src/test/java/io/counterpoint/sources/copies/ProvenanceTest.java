package io.counterpoint.sources.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.article.Moment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Herald | Wire A | 2026-02-05           | Wire A | Wire A | 2026-02-06           | OTHER | WIRE_CREDIT
            Herald | Wire A | 2026-02-05           | WIRE A |        |                      | OTHER | WIRE_CREDIT
            Herald | Wire A | 2026-02-05           | Post   |        | 2026-02-04           | ONE   | WIRE_CREDIT
            Herald | Wire A | 2026-02-05           | Post   | Wire A | 2026-02-04           | OTHER | EARLIEST_DATE
            Herald |        | 2026-02-05T08:00:00Z | Post   |        | 2026-02-05T08:00:01Z | ONE   | EARLIEST_DATE
            Herald |        | 2026-02-05           | Post   |        | 2026-02-05T08:00:01Z |       |
            Herald |        | 2026-02-05           | Post   |        | 2026-02-06T00:00:00Z | ONE   | EARLIEST_DATE
            Herald |        |                      | Post   |        | 2026-02-05           |       |
            Herald |        | 2026-02-05           | Post   |        | 2026-02-05           |       |
            """)
    void theLikelyOriginIsTheAgencyThenTheEarlierArticle(
            String outlet,
            @Nullable String credit,
            @Nullable String published,
            String otherOutlet,
            @Nullable String otherCredit,
            @Nullable String otherPublished,
            @Nullable String origin,
            @Nullable OriginReason reason) {
        Provenance one = new Provenance(ONE, outlet, credit, moment(published));
        Provenance other = new Provenance(OTHER, otherOutlet, otherCredit, moment(otherPublished));

        @Nullable
        LikelyOrigin expected = reason == null ? null : new LikelyOrigin("ONE".equals(origin) ? ONE : OTHER, reason);
        assertThat(Provenance.likelyOrigin(one, other)).isEqualTo(expected);
        assertThat(Provenance.likelyOrigin(other, one)).isEqualTo(expected);
    }

    private static @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : Moment.parse("publishedAt", text);
    }
}
