package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.quotation.Quotation;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Tagger;
import io.counterpoint.claims.extraction.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a paragraph: tags its tokens and cuts it into sentences, never inside a quotation. */
public final class PassageReader {
    /** Longer sentences are cut, so that rules that look over a whole sentence stay linear in the text. */
    private static final int LONGEST_SENTENCE = 250;

    private final Lexicon lexicon;
    private final Tagger tagger;

    public PassageReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tagger = new Tagger(lexicon);
    }

    /** The paragraph at an index, read. */
    public Passage read(String text, int index, Range range, List<Quotation> quotations) {
        List<Token> tokens = tagger.tokens(text, range);
        int[] any = new int[tokens.size()];
        int[] direct = new int[tokens.size()];
        Arrays.fill(any, -1);
        Arrays.fill(direct, -1);
        int q = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            while (q < quotations.size() && quotations.get(q).marked().end() <= token.start()) {
                q++;
            }
            if (q < quotations.size() && quotations.get(q).marked().start() <= token.start()) {
                any[i] = q;
                direct[i] = quotations.get(q).direct() ? q : -1;
            } else if (token.tag() == Tag.MARK
                    && i > 0
                    && tokens.get(i - 1).lower().endsWith("s")) {
                tokens.set(i, token.as(Tag.GENITIVE));
            }
        }
        List<Range> sentences = sentences(tokens, any, direct);
        commasOutside(tokens, any, direct);
        return new Passage(text, index, range, tokens, quotations, any, direct, sentences);
    }

    /** “a farce,” she said: the comma belongs to the sentence, so the closing mark takes its part. */
    private static void commasOutside(List<Token> tokens, int[] any, int[] direct) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean closing = tokens.get(i).tag() == Tag.MARK
                    && any[i] >= 0
                    && direct[i] < 0
                    && (i + 1 == tokens.size() || any[i + 1] != any[i]);
            if (closing && tokens.get(i - 1).tag() == Tag.COMMA) {
                tokens.set(i - 1, tokens.get(i - 1).as(Tag.SYMBOL));
                tokens.set(i, tokens.get(i).as(Tag.COMMA));
            }
        }
    }

    private List<Range> sentences(List<Token> tokens, int[] any, int[] direct) {
        List<Range> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean tooLong = i - from >= LONGEST_SENTENCE && direct[i] < 0;
            if (i + 1 == tokens.size() || tooLong || breaksAfter(tokens, any, direct, i)) {
                sentences.add(new Range(from, i + 1));
                from = i + 1;
            }
        }
        return sentences;
    }

    private boolean breaksAfter(List<Token> tokens, int[] any, int[] direct, int i) {
        Token token = tokens.get(i);
        Token next = tokens.get(i + 1);
        boolean sameQuotation = any[i] >= 0 && any[i] == any[i + 1];
        if (sameQuotation) {
            return false;
        }
        boolean starts = next.capital()
                || next.tag() == Tag.MARK
                || next.tag() == Tag.NUMBER
                || next.tag() == Tag.OPEN_BRACKET
                || any[i + 1] >= 0;
        if (any[i] >= 0) {
            return starts && endsInStop(tokens, any, i) && !(direct[i] >= 0 && isAttributedNext(tokens, i + 1));
        }
        if (token.tag() == Tag.STOP) {
            return starts || next.tag() == Tag.SYMBOL;
        }
        if (token.tag() == Tag.CLOSE_BRACKET || token.tag() == Tag.MARK) {
            return i > 0 && tokens.get(i - 1).tag() == Tag.STOP && starts;
        }
        return token.lower().endsWith(".")
                && next.capital()
                && isOpener(next)
                && !lexicon.is("abbreviation", token.lower());
    }

    /** After an abbreviation only a word that opens sentences, and no name, tells that one begins. */
    private static boolean isOpener(Token next) {
        return switch (next.tag()) {
            case DETERMINER, PRONOUN, POSSESSIVE, PREPOSITION, SUBORDINATOR, CONJUNCTION -> true;
            default -> false;
        };
    }

    private static boolean endsInStop(List<Token> tokens, int[] any, int i) {
        int at = i;
        while (at > 0 && any[at] == any[i] && tokens.get(at).tag() == Tag.MARK) {
            at--;
        }
        Token last = tokens.get(at);
        return last.tag() == Tag.STOP
                || (last.tag() == Tag.DASH && last.lower().startsWith("."))
                || last.lower().endsWith(".");
    }

    /** Whether {@code Name said} follows: the sentence of a question or exclamation goes on. */
    private boolean isAttributedNext(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(from + 20, tokens.size()); i++) {
            Token token = tokens.get(i);
            if (token.tag() == Tag.VERB) {
                Tag next = i + 1 < tokens.size() ? tokens.get(i + 1).tag() : Tag.STOP;
                boolean ends = next == Tag.STOP || next == Tag.COMMA || next == Tag.PREPOSITION || i == from;
                return ends && lexicon.isSpeechVerb(token.lower());
            }
            boolean clause = token.tag() == Tag.AUXILIARY || token.tag() == Tag.MODAL || token.tag() == Tag.STOP;
            if (clause || (token.tag() == Tag.PRONOUN && i > from)) {
                return false;
            }
        }
        return false;
    }
}
