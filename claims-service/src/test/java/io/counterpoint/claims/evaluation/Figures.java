package io.counterpoint.claims.evaluation;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where measurements go: one figure a line, and the cases that failed if they are asked for. */
final class Figures {
    private final PrintStream out;
    private final boolean errors;

    Figures(PrintStream out, boolean errors) {
        this.out = out;
        this.errors = errors;
    }

    /** Prints a figure. */
    void put(String name, double value) {
        out.println(name + ' ' + BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
    }

    /** Prints a case that failed, if asked for; line breaks become spaces. */
    void error(String kind, String article, String... parts) {
        if (errors) {
            out.println(
                    "# " + kind + ' ' + article + ' ' + String.join(" ", parts).replace('\n', ' '));
        }
    }

    /**
     * Right ones among those found, and found ones among those wanted.
     *
     * @param right how many of the found ones are right
     * @param found how many were found
     * @param recalled how many of the wanted ones were found
     * @param wanted how many were wanted
     */
    record Score(int right, int found, int recalled, int wanted) {
        static final Score NONE = new Score(0, 0, 0, 0);

        static Score of(int right, int found, int wanted) {
            return new Score(right, found, right, wanted);
        }

        static Score share(int right, int wanted) {
            return new Score(right, wanted, right, wanted);
        }

        double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 0 : (double) recalled / wanted;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        Score plus(Score other) {
            return new Score(
                    right + other.right, found + other.found, recalled + other.recalled, wanted + other.wanted);
        }
    }
}
