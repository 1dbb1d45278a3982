package io.counterpoint.sources.copies.passage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two texts share: passages with at least {@value Chain#FEWEST_WORDS} words in common, in the same order, with at
 * most {@value Chaining#WIDEST_GAP} other words between stretches of at least {@value Runs#SHORTEST} equal ones, and at
 * least three in five words of the longer side equal. Passages do not overlap in either text, but may come in another
 * order. Words are compared as they are written, so a translation or a thorough paraphrase is out of reach.
 *
 * @param passages by their place in the one text
 * @param share how much of the one text the passages hold, 0 to 1: of the characters of its words, boilerplate left out
 * @param shareOfOther how much of the other text they hold
 */
public record Sharing(List<SharedPassage> passages, double share, double shareOfOther) {

    /** Copies the passages. */
    public Sharing {
        passages = List.copyOf(passages);
    }

    /** What two texts share; seen from the other side, it is the same {@link #mirrored()}. */
    public static Sharing between(WordSequence words, WordSequence others) {
        if (words.compareTo(others) > 0) {
            return between(others, words).mirrored();
        }
        List<Chain> chains =
                words.hasWordsOf(others) ? whole(words) : Chaining.of(Runs.of(words, others), words.size());
        List<SharedPassage> passages = chains.stream()
                .sorted(Comparator.comparingInt(Chain::start))
                .map(chain -> passage(chain, words, others))
                .toList();
        return new Sharing(passages, share(chains, words), share(mirrored(chains), others));
    }

    /** The same, seen from the other text. */
    public Sharing mirrored() {
        return new Sharing(
                passages.stream()
                        .map(SharedPassage::mirrored)
                        .sorted(Comparator.comparingInt(SharedPassage::start))
                        .toList(),
                shareOfOther,
                share);
    }

    /** Texts of the same words: where they repeat themselves, comparing could pair the repetitions crosswise. */
    private static List<Chain> whole(WordSequence words) {
        return Stream.of(Chain.of(new Run(0, 0, words.size())))
                .filter(Chain::isPassage)
                .toList();
    }

    private static List<Chain> mirrored(List<Chain> chains) {
        return chains.stream().map(Chain::mirrored).toList();
    }

    private static SharedPassage passage(Chain chain, WordSequence words, WordSequence others) {
        return new SharedPassage(
                words.start(chain.start()),
                words.end(chain.end() - 1),
                others.start(chain.otherStart()),
                others.end(chain.otherEnd() - 1));
    }

    private static double share(List<Chain> chains, WordSequence words) {
        long covered = chains.stream()
                .mapToLong(chain -> words.letters(chain.start(), chain.end()))
                .sum();
        return chains.isEmpty() ? 0 : (double) covered / words.letters();
    }
}
