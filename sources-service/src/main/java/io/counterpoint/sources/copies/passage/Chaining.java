package io.counterpoint.sources.copies.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins runs to passages across small rewordings: a run continues the best chain that ends at most {@value #WIDEST_GAP}
 * words before it in both texts. Then the best chains are taken first, and no word of either text twice.
 */
final class Chaining {

    /** The most words that may differ between two runs, in either text. */
    static final int WIDEST_GAP = 5;

    private static final int NONE = -1;

    private final List<Run> runs;
    private final int[] scores;
    private final int[] before;
    /** By the word after a run's last one: the latest such run, and from each run the one before it. */
    private final int[] endingAt;

    private final int[] sameEnd;
    private final BitSet done;
    private final BitSet taken = new BitSet();
    private final BitSet otherTaken = new BitSet();

    private Chaining(List<Run> runs, int size) {
        this.runs = runs;
        this.scores = new int[runs.size()];
        this.before = new int[runs.size()];
        this.endingAt = new int[size + 1];
        this.sameEnd = new int[runs.size()];
        this.done = new BitSet(runs.size());
        Arrays.fill(endingAt, NONE);
    }

    /** The passages that {@code runs}, ordered by start, make in a text of {@code size} words; best first. */
    static List<Chain> of(List<Run> runs, int size) {
        Chaining chaining = new Chaining(runs, size);
        for (int run = 0; run < runs.size(); run++) {
            chaining.join(run);
        }
        return chaining.best();
    }

    /** Every run that ends before this one starts has been joined already, since it starts earlier. */
    private void join(int number) {
        Run run = runs.get(number);
        int best = 0;
        before[number] = NONE;
        for (int end = run.start(); end >= Math.max(0, run.start() - WIDEST_GAP); end--) {
            for (int earlier = endingAt[end]; earlier != NONE; earlier = sameEnd[earlier]) {
                int gap = run.otherStart() - runs.get(earlier).otherEnd();
                int score = scores[earlier] - Math.max(gap, run.start() - end);
                if (gap >= 0 && gap <= WIDEST_GAP && score > best) {
                    best = score;
                    before[number] = earlier;
                }
            }
        }
        scores[number] = best + run.length();
        sameEnd[number] = endingAt[run.end()];
        endingAt[run.end()] = number;
    }

    private List<Chain> best() {
        List<Chain> chains = new ArrayList<>();
        IntStream.range(0, runs.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(run -> -scores[run]).thenComparing(run -> run))
                .map(this::chain)
                .filter(Chain::isPassage)
                .forEach(chain -> {
                    taken.set(chain.start(), chain.end());
                    otherTaken.set(chain.otherStart(), chain.otherEnd());
                    chains.add(chain);
                });
        return chains;
    }

    /** Follows a chain back from its last run, as far as no better chain has its words; looks at each run once. */
    private Chain chain(int last) {
        Chain chain = new Chain(0, 0, 0, 0, 0);
        for (int run = last; run != NONE && isFree(run); run = before[run]) {
            chain = run == last ? Chain.of(runs.get(run)) : chain.after(runs.get(run));
            done.set(run);
        }
        return chain;
    }

    private boolean isFree(int number) {
        Run run = runs.get(number);
        return !done.get(number)
                && isFree(taken, run.start(), run.end())
                && isFree(otherTaken, run.otherStart(), run.otherEnd());
    }

    private static boolean isFree(BitSet taken, int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }
}
