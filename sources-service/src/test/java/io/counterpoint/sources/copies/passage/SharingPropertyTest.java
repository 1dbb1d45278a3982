package io.counterpoint.sources.copies.passage;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.segment.Segmenter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingPropertyTest {

    private static final List<String> TELLING = List.of(
            "one two three four five six seven eight nine ten ",
            "four five six seven eight nine ten eleven twelve thirteen ",
            "one two three 3 five six seven, eight nine TEN ",
            "a a a a a a a a a a ",
            "a b a b a b a b a b ",
            "she said on the phone that ",
            "\n\n",
            "’s ",
            "\ud83d\ude00 ",
            "\ud83d",
            "\ude00",
            "\u05d0\u05d1 ",
            "e\u0301 ",
            "漢字かな",
            "SHARE THIS ARTICLE\n");

    @Property(tries = 500)
    void passagesLieWithinBothTextsAndDoNotOverlap(@ForAll("texts") String one, @ForAll("texts") String other) {
        Sharing sharing = Sharing.between(words(one), words(other));

        assertDisjoint(sharing, one.codePointCount(0, one.length()), SharedPassage::start, SharedPassage::end);
        assertDisjoint(
                sharing, other.codePointCount(0, other.length()), SharedPassage::otherStart, SharedPassage::otherEnd);
        assertThat(sharing.passages()).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
        assertThat(sharing.share()).isBetween(0.0, 1.0);
        assertThat(sharing.shareOfOther()).isBetween(0.0, 1.0);
        assertThat(sharing.share() > 0).isEqualTo(!sharing.passages().isEmpty());
        assertThat(sharing.shareOfOther() > 0).isEqualTo(!sharing.passages().isEmpty());
    }

    @Property(tries = 500)
    void bothSidesSeeTheSameEveryTime(@ForAll("texts") String one, @ForAll("texts") String other) {
        Sharing sharing = Sharing.between(words(one), words(other));

        assertThat(Sharing.between(words(one), words(other))).isEqualTo(sharing);
        assertThat(Sharing.between(words(other), words(one))).isEqualTo(sharing.mirrored());
    }

    @Property(tries = 300)
    void aTextSharesAllOfItselfWhenItIsLongEnough(@ForAll("texts") String text) {
        WordSequence words = words(text);
        Sharing sharing = Sharing.between(words, words);

        assertThat(sharing.share()).isEqualTo(words.size() >= Chain.FEWEST_WORDS ? 1 : 0);
    }

    @Property(tries = 300)
    void enoughWordsInARowAreSureToLeaveAFingerprint(@ForAll("texts") String one, @ForAll("texts") String other) {
        String common = IntStream.range(0, Fingerprints.SURE)
                .mapToObj(word -> "common" + word)
                .collect(Collectors.joining(" ", " ", " "));
        long[] fingerprints = Fingerprints.of(words(one + common + other));
        long[] others = Fingerprints.of(words(other + common + one));

        assertThat(LongStream.of(fingerprints)
                        .anyMatch(value -> LongStream.of(others).anyMatch(found -> found == value)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a ", "a b ", "\"", "one two three four five six seven ", "漢", "é\u0301\u0316", "word", "\ud83d"
            })
    void aMillionCharactersTakeLittleTime(String part) {
        String text = part.repeat(1_000_000 / part.length());

        assertTakesLittleTime(text, "x " + text.substring(0, text.length() / 2) + " y " + text);
    }

    @Test
    void aMillionCharactersOfProseTakeLittleTime() {
        assertTakesLittleTime(prose(1), prose(2));
    }

    @Test
    void aMillionCharactersRearrangedTakeLittleTime() {
        List<String> stretches = IntStream.range(0, 2_000)
                .mapToObj(number -> "u" + number + " " + "a ".repeat(240))
                .toList();
        List<String> rearranged = new ArrayList<>(stretches);
        Collections.shuffle(rearranged, new Random(1));

        assertTakesLittleTime(String.join("", stretches), String.join("", rearranged));
    }

    /** Two hundred different words at random: many short runs, which is the hardest case for chaining. */
    private static String prose(int seed) {
        return new Random(seed)
                .ints(200_000, 0, 200)
                .mapToObj(number -> "w" + number)
                .collect(Collectors.joining(" "));
    }

    private static void assertTakesLittleTime(String one, String other) {
        // Time of this thread, not of the clock: other work on the machine does not count.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        WordSequence words = WordSequence.of(one, List.of());
        Fingerprints.of(words);
        Sharing.between(words, WordSequence.of(other, List.of()));
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        assertThat(taken).isLessThan(Duration.ofSeconds(2));
        assertThat(Fingerprints.of(words)).hasSizeLessThanOrEqualTo(20_000);
    }

    private static void assertDisjoint(
            Sharing sharing, int length, ToIntFunction<SharedPassage> start, ToIntFunction<SharedPassage> end) {
        BitSet covered = new BitSet(length);
        for (SharedPassage passage : sharing.passages()) {
            int from = start.applyAsInt(passage);
            int to = end.applyAsInt(passage);
            assertThat(from).isNotNegative();
            assertThat(to).isBetween(from + 1, length);
            assertThat(covered.get(from, to).isEmpty()).isTrue();
            covered.set(from, to);
        }
    }

    private static WordSequence words(String text) {
        return WordSequence.of(text, Segmenter.segment(text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(TELLING)), Tuple.of(1, any))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
