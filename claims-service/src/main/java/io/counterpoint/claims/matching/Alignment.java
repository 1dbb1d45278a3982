package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Two renderings laid side by side, word by word. Inflection is looked through: "has rejected" and "rejects" differ in
 * "has" only.
 */
public final class Alignment {
    /** Of longer renderings only so many words are compared; what follows counts as changed. Keeps the work bounded. */
    private static final int LONGEST = 400;

    private Alignment() {}

    /**
     * A stretch of both renderings; places in code points, end exclusive, start equals end where one has nothing.
     *
     * @param same whether both say the same here
     * @param oneStart start in the first
     * @param oneEnd end in the first
     * @param otherStart start in the second
     * @param otherEnd end in the second
     */
    public record Stretch(boolean same, int oneStart, int oneEnd, int otherStart, int otherEnd) {}

    /** The stretches of two texts in order, same and changed ones in turn; none for two texts without words. */
    public static List<Stretch> of(String one, String other) {
        List<Word> a = Words.of(one);
        List<Word> b = Words.of(other);
        int[][] common = common(a, b);
        List<Stretch> stretches = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int fromA = i;
            int fromB = j;
            boolean same = matches(a, b, i, j, common);
            if (same) {
                while (matches(a, b, i, j, common)) {
                    i++;
                    j++;
                }
            } else {
                while ((i < a.size() || j < b.size()) && !matches(a, b, i, j, common)) {
                    boolean first = j >= b.size() || (i < a.size() && at(common, i + 1, j) >= at(common, i, j + 1));
                    i += first ? 1 : 0;
                    j += first ? 0 : 1;
                }
            }
            stretches.add(new Stretch(
                    same,
                    place(one, a, fromA, fromA, i),
                    place(one, a, i, fromA, i),
                    place(other, b, fromB, fromB, j),
                    place(other, b, j, fromB, j)));
        }
        return stretches;
    }

    /** Whether the longest common sequence goes through these two words. */
    private static boolean matches(List<Word> a, List<Word> b, int i, int j, int[][] common) {
        return i < Math.min(a.size(), LONGEST)
                && j < Math.min(b.size(), LONGEST)
                && a.get(i).stem().equals(b.get(j).stem())
                && at(common, i, j) == at(common, i + 1, j + 1) + 1;
    }

    /** Lengths of the longest common sequences of the ends that begin at two words. */
    private static int[][] common(List<Word> a, List<Word> b) {
        int rows = Math.min(a.size(), LONGEST);
        int columns = Math.min(b.size(), LONGEST);
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                boolean same = a.get(i).stem().equals(b.get(j).stem());
                common[i][j] = same ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static int at(int[][] common, int i, int j) {
        return i < common.length && j < common[0].length ? common[i][j] : 0;
    }

    /** The code point at which a stretch of words begins (at = from) or ends (at = to). */
    private static int place(String text, List<Word> words, int at, int from, int to) {
        int unit;
        if (from == to) {
            unit = from == 0 ? 0 : words.get(from - 1).end();
        } else {
            unit = at == from ? words.get(from).start() : words.get(to - 1).end();
        }
        return text.codePointCount(0, unit);
    }
}
