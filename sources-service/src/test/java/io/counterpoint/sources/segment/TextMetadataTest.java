package io.counterpoint.sources.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMetadataTest {

    private static final String STORY =
            "The council voted on Tuesday to rebuild the pier after the storm of last week.\n\n"
                    + "Work is to begin in May, the mayor said on the day after the vote.";

    @Test
    void aTextThatSaysNothingHasNoMetadata() {
        assertThat(of(STORY)).isEqualTo(new TextMetadata(null, null, null, null, null));
    }

    @Test
    void bylineDatelineAndAgencyAreRead() {
        TextMetadata found = of("By Jo Ferris and Al Moss\nPORT AMBER, May 5 (Globe Wire) - " + STORY);

        assertThat(found.byline()).isEqualTo("Jo Ferris and Al Moss");
        assertThat(found.dateline()).isEqualTo("PORT AMBER, May 5 (Globe Wire)");
        assertThat(found.wireCredit()).isEqualTo("Globe Wire");
    }

    @Test
    void theAgencyAtTheEndIsTheWireCredit() {
        assertThat(of(STORY + " – Reuters").wireCredit()).isEqualTo("Reuters");
        assertThat(of(STORY + "\n(Reporting by Jo Ferris)").wireCredit()).isNull();
    }

    @Test
    void theHeadlineIsTheTitle() {
        assertThat(of("Pier to be rebuilt\n\n" + STORY).headline()).isEqualTo("Pier to be rebuilt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date 2026-02-05 A crane. Photo: A/B¶   | 2026-02-05",
                "Published: February 5, 2026¶           | 2026-02-05",
                "Thursday, 5 February 2026 10:30 GMT¶   | 2026-02-05",
                "Updated on Feb 5, 2026 at 10:30 am ET¶ | 2026-02-05",
                "'LONDON, Feb 5, 2026 (AP) - '          | 2026-02-05",
                "'LONDON, Feb 5 (AP) - '                | ",
                "Published: February 31, 2026¶          | "
            })
    void theDayOfPublicationIsFoundWhereTheTextGivesIt(String head, @Nullable LocalDate day) {
        assertThat(of(head.replace("¶", "\n\n") + STORY).publishedOn()).isEqualTo(day);
    }

    @Test
    void aDatelineWithoutYearTakesTheOneYearTheTextGives() {
        String caption = "A crane on May 4, 2025. (Photo via Coast Press)\n\n";
        String dateline = "LONDON, May 5 (AP) - ";

        assertThat(of(caption + dateline + STORY).publishedOn()).isEqualTo(LocalDate.of(2025, 5, 5));
        assertThat(of(caption + dateline + STORY + " It fell on May 1, 1990.").publishedOn())
                .isNull();
    }

    @Test
    void datesOfTheStoryAreNotTheDayOfPublication() {
        assertThat(of(STORY + " The pier was built on May 4, 1925.").publishedOn())
                .isNull();
    }

    private static TextMetadata of(String text) {
        return TextMetadata.of(text, Segmenter.segment(text));
    }
}
