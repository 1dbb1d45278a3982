package io.counterpoint.claims.extraction.quotation;

import io.counterpoint.claims.extraction.quotation.Mark.Side;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs the double marks of one paragraph. Marks inside a pair are skipped: they are nested quotations. A mark left
 * open is closed where the text suggests it.
 */
final class Pairing {
    private final String text;
    private final Range paragraph;
    private final List<Mark> marks;
    private final int[] closingsFrom;
    private final List<Pair> pairs = new ArrayList<>();

    /** Two marks, or one and the end of the paragraph, and whether the second is missing. */
    record Pair(Range marked, Range inner, boolean unclosed) {
        static Pair between(Mark opening, Mark closing) {
            int innerStart = opening.end();
            int innerEnd = closing.start();
            return new Pair(new Range(opening.start(), closing.end()), new Range(innerStart, innerEnd), false);
        }
    }

    Pairing(String text, Range paragraph, List<Mark> marks) {
        this.text = text;
        this.paragraph = paragraph;
        this.marks = marks;
        this.closingsFrom = new int[marks.size() + 1];
        for (int i = marks.size() - 1; i >= 0; i--) {
            closingsFrom[i] = closingsFrom[i + 1] + (marks.get(i).side() == Side.OPENING ? 0 : 1);
        }
    }

    /** The pairs; the last may be unclosed. */
    List<Pair> pairs() {
        Mark open = null;
        int depth = 0;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (open == null) {
                open = opens(mark) ? mark : null;
                depth = 0;
            } else if (mark.side() == Side.OPENING) {
                if (closingsFrom[i] >= 2 + depth) {
                    depth++;
                } else {
                    endEarly(open, mark);
                    open = mark;
                    depth = 0;
                }
            } else if (depth > 0) {
                depth--;
            } else {
                pairs.add(Pair.between(open, mark));
                open = null;
            }
        }
        if (open != null && open.end() < paragraph.end()) {
            Range marked = new Range(open.start(), paragraph.end());
            pairs.add(new Pair(marked, new Range(open.end(), paragraph.end()), true));
        }
        return pairs;
    }

    private boolean opens(Mark mark) {
        return mark.side() != Side.CLOSING || mark.start() == paragraph.start();
    }

    /** A second opening with no closing in between: the first ends at the last punctuation before it. */
    private void endEarly(Mark open, Mark next) {
        for (int i = next.start() - 1; i > open.end(); i--) {
            if (".?!,".indexOf(text.charAt(i)) >= 0) {
                pairs.add(new Pair(new Range(open.start(), i + 1), new Range(open.end(), i + 1), false));
                return;
            }
        }
    }
}
