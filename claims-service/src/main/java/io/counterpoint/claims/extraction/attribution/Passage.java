package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.quotation.Quotation;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph read into tokens and sentences, with its quotations in place. Places are token indexes. */
public final class Passage {
    /** Before the first and after the last token there is this one, so that neighbours always exist. */
    private static final Token NONE = new Token(0, 0, "", false, Tag.STOP);

    /** So many words before and after a cue can tell where and when something was said. */
    private static final int NEAR = 40;

    private final String text;
    private final int index;
    private final Range range;
    private final List<Token> tokens;
    private final List<Quotation> quotations;
    private final int[] marks;
    private final int[] quotationOf;
    private final List<Range> sentences;

    Passage(
            String text,
            int index,
            Range range,
            List<Token> tokens,
            List<Quotation> quotations,
            int[] marks,
            int[] quotationOf,
            List<Range> sentences) {
        this.text = text;
        this.index = index;
        this.range = range;
        this.tokens = tokens;
        this.quotations = quotations;
        this.marks = marks;
        this.quotationOf = quotationOf;
        this.sentences = sentences;
    }

    String text() {
        return text;
    }

    /** Which paragraph of the text this is. */
    public int index() {
        return index;
    }

    /** Where the paragraph is in the text. */
    public Range range() {
        return range;
    }

    public List<Quotation> quotations() {
        return quotations;
    }

    /** The quotation that a place in the text is in; null for none. */
    public @Nullable Quotation quotationAround(int place) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Range marked = quotations.get(middle).marked();
            if (place < marked.start()) {
                high = middle - 1;
            } else if (place >= marked.end()) {
                low = middle + 1;
            } else {
                return quotations.get(middle);
            }
        }
        return null;
    }

    /** The sentences, as ranges of tokens. */
    public List<Range> sentences() {
        return sentences;
    }

    public int size() {
        return tokens.size();
    }

    /** The token at an index, or an empty stop beyond either end. */
    public Token token(int i) {
        return i < 0 || i >= tokens.size() ? NONE : tokens.get(i);
    }

    public Tag tag(int i) {
        return token(i).tag();
    }

    /** Whether a token is a preposition that may lead a clause: "after it rained", but not "as many as forty". */
    boolean mayLeadClause(int i) {
        return tag(i) == Tag.PREPOSITION
                && token(i).is("as", "after", "before", "since", "until")
                && !(token(i).is("as") && token(i + 2).is("as"));
    }

    /** The direct quotation a token is part of, by its place in {@link #quotations()}; -1 for none. */
    public int quotationOf(int i) {
        return i < 0 || i >= quotationOf.length ? -1 : quotationOf[i];
    }

    /** Whether a token stands inside a quoted phrase rather than a full quotation. */
    boolean inPhrase(int i) {
        return i >= 0 && i < marks.length && marks[i] >= 0 && quotationOf[i] < 0;
    }

    /** Whether a token is inside a full quotation. */
    boolean quoted(int i) {
        return quotationOf(i) >= 0;
    }

    /** The text covered by some tokens, with the closing mark right after them. */
    public Range chars(int from, int to) {
        boolean mark = tag(to) == Tag.COMMA && inPhrase(to) && inPhrase(to - 1);
        return new Range(token(from).start(), token(mark ? to : to - 1).end());
    }

    @Nullable
    Range chars(@Nullable Range tokens) {
        return tokens == null ? null : chars(tokens.start(), tokens.end());
    }

    /** The words, in lower case, of the sentence near a place, without those inside some stretches and quotations. */
    public List<String> wordsAround(Range place, List<Range> without) {
        List<String> words = new ArrayList<>();
        int at = tokenAt(place.start());
        for (Range sentence : sentences) {
            if (sentence.start() <= at && at < sentence.end()) {
                int from = Math.max(sentence.start(), at - NEAR);
                int to = Math.min(sentence.end(), at + NEAR);
                addWords(words, from, to, without);
                return words;
            }
        }
        return words;
    }

    private void addWords(List<String> words, int from, int to, List<Range> without) {
        Range window = chars(from, to);
        List<Range> holes = without.stream().filter(window::overlaps).toList();
        for (int i = from; i < to; i++) {
            Range chars = new Range(token(i).start(), token(i).end());
            if (!quoted(i) && holes.stream().noneMatch(chars::overlaps)) {
                words.add(token(i).lower());
            }
        }
    }

    /** The last token that starts at or before a place in the text. */
    private int tokenAt(int place) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (tokens.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether a quotation mark, single or double, of any pair lies in some tokens. */
    boolean hasQuotation(int from, int to) {
        if (from >= to) {
            return false;
        }
        Range chars = chars(from, to);
        return quotations.stream().anyMatch(quotation -> chars.overlaps(quotation.marked()));
    }
}
