package io.counterpoint.claims.extraction.quotation;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.quotation.Pairing.Pair;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the quotations of a text, paragraph by paragraph, and follows them over paragraphs that each reopen. */
public final class QuotationFinder {
    private final Directness directness;

    public QuotationFinder(Lexicon lexicon) {
        this.directness = new Directness(lexicon);
    }

    /**
     * The quotations of each paragraph, ordered by place; none overlaps another.
     *
     * @param paragraphs the paragraphs of the text, in order
     */
    public List<List<Quotation>> find(String text, List<Range> paragraphs) {
        List<List<Mark>> marks = paragraphs.stream()
                .map(paragraph -> MarkScanner.marks(text, paragraph))
                .toList();
        List<List<Quotation>> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Range paragraph = paragraphs.get(i);
            boolean nextReopens = i + 1 < paragraphs.size() && startsWithMark(paragraphs.get(i + 1), marks.get(i + 1));
            List<Quotation> quotations = new ArrayList<>();
            for (Pair pair : pairs(text, paragraph, marks.get(i))) {
                boolean opensParagraph = pair.marked().start() == paragraph.start();
                if (pair.inner().length() > 0 && (!pair.unclosed() || nextReopens || opensParagraph)) {
                    quotations.add(
                            new Quotation(pair.marked(), pair.inner(), i, false, pair.unclosed() && nextReopens));
                }
            }
            found.add(directness.judge(text, paragraph, quotations));
        }
        return found;
    }

    private static List<Pair> pairs(String text, Range paragraph, List<Mark> marks) {
        List<Pair> doubles = new Pairing(text, paragraph, marks).pairs();
        List<Pair> pairs = new ArrayList<>(doubles);
        pairs.addAll(new SingleMarks(text, paragraph, doubles).pairs());
        pairs.sort(Comparator.comparingInt(pair -> pair.marked().start()));
        return pairs;
    }

    private static boolean startsWithMark(Range paragraph, List<Mark> marks) {
        return !marks.isEmpty() && marks.getFirst().start() == paragraph.start();
    }
}
