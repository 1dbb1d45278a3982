package io.counterpoint.sources.copies.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.counterpoint.sources.segment.Segment;
import io.counterpoint.sources.segment.SegmentKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingTest {

    private static final String STORY =
            "The harbour council voted on Monday to close the northern quay to ferries until the crane is repaired.";

    @Test
    void aCopyWordForWordIsOnePassage() {
        String other = "Our reporter writes: 🚢 " + STORY + " Nobody was hurt.";

        Sharing sharing = between(STORY, other);

        int end = STORY.length() - 1;
        assertThat(sharing.passages()).containsExactly(new SharedPassage(0, end, 23, 23 + end));
        assertThat(sharing.share()).isEqualTo(1);
        assertThat(sharing.shareOfOther()).isBetween(0.6, 0.9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THE HARBOUR COUNCIL voted on Monday to close the northern quay to ferries until the crane is repaired
            The harbour council “voted” on Monday, to close the northern quay to ferries until the crane is repaired
            The harbour council voted on Monday to shut the northern quay to ferries until its big crane is repaired
            The harbour council voted on Monday evening to close the northern quay to all ferries until the crane is repaired
            """)
    void smallRewordingsDoNotBreakAPassage(String reworded) {
        Sharing sharing = between(STORY, "Here is what we know. " + reworded + ", it said.");

        assertThat(sharing.passages()).hasSize(1);
        assertThat(sharing.share()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Monday the members of the council decided that no ferry may use the quay in the north for now
            The harbour council voted on Monday
            Am Montag beschloss der Hafenrat, den Nordkai für Fähren zu schließen, bis der Kran repariert ist
            """)
    void paraphrasesTranslationsAndShortStretchesAreNotCopies(String other) {
        assertThat(between(STORY, other).passages()).isEmpty();
    }

    @Test
    void passagesMayComeInAnotherOrder() {
        String first = "The mayor said the new bridge would open to traffic before the summer ends.";
        String second = "Two engineers from the capital examined every one of the old pillars last week.";

        Sharing sharing = between(first + "\n\n" + second, second + " Meanwhile it rained. " + first);

        assertThat(sharing.passages()).hasSize(2);
        assertThat(sharing.passages().getFirst().otherStart())
                .isGreaterThan(sharing.passages().getLast().otherStart());
        assertThat(sharing.share()).isEqualTo(1);
    }

    @Test
    void aRepeatedPassageIsMatchedOnce() {
        Sharing sharing = between(STORY + "\n" + STORY, STORY);

        assertThat(sharing.passages()).hasSize(1);
        assertThat(sharing.share()).isCloseTo(0.5, within(0.001));
        assertThat(sharing.shareOfOther()).isEqualTo(1);
    }

    @Test
    void boilerplateIsNeitherMatchedNorCounted() {
        String footer = "Follow us wherever you are and share this article with all of your friends today";
        String text = STORY + "\n" + footer;
        List<Segment> segments = List.of(
                new Segment(SegmentKind.LEAD, 0, STORY.length()),
                new Segment(SegmentKind.BOILERPLATE, STORY.length() + 1, text.length()));

        Sharing withFooter = Sharing.between(WordSequence.of(text, segments), words(footer));
        Sharing withStory = Sharing.between(WordSequence.of(text, segments), words(STORY));

        assertThat(withFooter.passages()).isEmpty();
        assertThat(withStory.share()).isEqualTo(1);
    }

    @Test
    void accentsAndApostrophesMakeNoDifference() {
        String one = "Président Erdoğan’s envoy told the café owners that it’s time to reopen";
        String other = "President Erdogan's envoy told the cafe owners that it\"s time to reopen";

        assertThat(between(one, other).share()).isEqualTo(1);
    }

    @Test
    void textsWithoutSpacesAreComparedByCharacter() {
        String sentence = "港务委员会星期一投票决定关闭北码头";

        assertThat(between(sentence, "据报道，" + sentence + "。").passages())
                .containsExactly(new SharedPassage(0, sentence.length(), 4, 4 + sentence.length()));
    }

    private static Sharing between(String one, String other) {
        return Sharing.between(words(one), words(other));
    }

    private static WordSequence words(String text) {
        return WordSequence.of(text, List.of());
    }
}
