package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.attribution.CueUse.Form;
import io.counterpoint.claims.extraction.lexicon.Frame;
import io.counterpoint.claims.extraction.quotation.Quotation;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds who speaks a full quotation, by the words after it and before it in its sentence. */
final class DirectRules {
    private static final int REACH = 26;
    private static final double STRONG = 0.6;
    private static final double WEAK = 0.35;

    private final CueReader cues;
    private final SubjectFinder subjects;
    private final QuotationLead lead;

    DirectRules(CueReader cues, SubjectFinder subjects, QuotationLead lead) {
        this.cues = cues;
        this.subjects = subjects;
        this.lead = lead;
    }

    /** Attributes the direct quotations of a sentence that have their cue in it. */
    void find(Passage passage, Range sentence, Findings findings) {
        int i = sentence.start();
        int bound = sentence.start();
        while (i < sentence.end()) {
            int quotation = passage.quotationOf(i);
            if (quotation < 0) {
                i++;
                continue;
            }
            int end = i;
            while (end < sentence.end() && passage.quotationOf(end) == quotation) {
                end++;
            }
            if (!findings.isAttributed(quotation)) {
                attribute(passage, sentence, bound, new Range(i, end), quotation, findings);
            }
            bound = end;
            i = end;
        }
    }

    private void attribute(Passage passage, Range sentence, int bound, Range tokens, int quotation, Findings findings) {
        boolean introduced =
                tokens.start() > bound && before(passage, sentence, bound, tokens, quotation, findings, true);
        boolean goesOn = passage.tag(tokens.end()) == Tag.CONJUNCTION;
        if (introduced
                || (goesOn
                        && tokens.start() > bound
                        && before(passage, sentence, bound, tokens, quotation, findings, false))) {
            return;
        }
        if (after(passage, sentence, tokens, quotation, findings)) {
            return;
        }
        if (tokens.start() > bound && before(passage, sentence, bound, tokens, quotation, findings, false)) {
            return;
        }
        if (bound > sentence.start()) {
            resumed(passage, sentence, tokens, quotation, findings);
        }
    }

    private boolean after(Passage passage, Range sentence, Range tokens, int quotation, Findings findings) {
        int from = tokens.end();
        boolean open = endsOpen(passage, passage.quotations().get(quotation));
        if (from < sentence.end() && passage.tag(from) == Tag.COMMA) {
            from++;
            open = true;
        }
        int limit = Math.min(sentence.end(), from + REACH);
        if (from >= limit) {
            return false;
        }
        if (accordingTo(passage, sentence, from, quotation, findings)) {
            return true;
        }
        if (passage.tag(from) == Tag.DASH && dashedName(passage, from + 1, limit, quotation, findings)) {
            return true;
        }
        Tag first = passage.tag(from);
        if (!open
                && (first == Tag.CONJUNCTION
                        || first == Tag.PREPOSITION
                        || first == Tag.WH
                        || first == Tag.THAT
                        || first == Tag.TO)) {
            return false;
        }
        for (int i = from;
                i < limit && !passage.quoted(i) && passage.tag(i) != Tag.STOP && passage.tag(i) != Tag.SEMICOLON;
                i++) {
            CueUse cue = cues.at(passage, from, i);
            if (cue == null && open) {
                cue = cues.anyVerb(passage, from, i);
            }
            if (cue != null && followsQuotation(cue, open)) {
                Range source = sourceAfter(passage, sentence, from, cue);
                findings.quote(quotation, cue, source, "direct.after", source == null ? 0.75 : 0.95);
                return true;
            }
        }
        return false;
    }

    private static boolean followsQuotation(CueUse cue, boolean open) {
        if (!cue.isVerb() || cue.form() == Form.REDUCED || cue.form() == Form.INFINITIVE) {
            return false;
        }
        return open
                ? cue.entry().strength(Frame.QUOTE) >= 0.2
                : cue.speech() && cue.entry().strength(Frame.QUOTE) >= 0.9;
    }

    private @Nullable Range sourceAfter(Passage passage, Range sentence, int from, CueUse cue) {
        Tag first = passage.tag(from);
        boolean circumstance = first == Tag.PREPOSITION || first == Tag.SUBORDINATOR || first == Tag.ADVERB;
        if (cue.from() == from || (circumstance && passage.tag(cue.from() - 1) == Tag.COMMA)) {
            Range inverted = subjects.phrases().startingAt(passage, cue.to(), sentence.end());
            boolean time = inverted != null && inverted.length() == 1 && passage.tag(inverted.start()) == Tag.NUMBER;
            if (inverted != null && !time && cue.form() != Form.ING) {
                return inverted;
            }
            if (cue.from() == from) {
                return subjects.inherited(passage, sentence.start(), from);
            }
        }
        Range phrase = subjects.phrases().startingAt(passage, from, cue.from());
        return phrase == null ? subjects.of(passage, from, cue) : subjects.withName(passage, phrase, cue.from());
    }

    private boolean accordingTo(Passage passage, Range sentence, int from, int quotation, Findings findings) {
        if (!passage.token(from).is("according") || passage.tag(from + 1) != Tag.TO) {
            return false;
        }
        Range source = subjects.phrases().startingAt(passage, from + 2, sentence.end());
        findings.quote(quotation, source, passage.chars(from, from + 2), "according to", "direct.according-to", 0.9);
        return true;
    }

    /** “Never again.” — Jane Doe */
    private boolean dashedName(Passage passage, int from, int limit, int quotation, Findings findings) {
        if (passage.tag(from) != Tag.NAME) {
            return false;
        }
        Range source = subjects.phrases().startingAt(passage, from, limit);
        findings.quote(quotation, source, passage.chars(from - 1, from), "—", "direct.dash", 0.8);
        return true;
    }

    /**
     * The cue before a quotation.
     *
     * @param adjacent whether only words that lead straight to the quotation count: a verb or colon right before it
     */
    private boolean before(
            Passage passage,
            Range sentence,
            int bound,
            Range tokens,
            int quotation,
            Findings findings,
            boolean adjacent) {
        int reach = Math.max(bound, tokens.start() - (adjacent ? 3 : REACH * 2));
        CueUse found = null;
        for (int i = tokens.start() - 1; i >= reach; i--) {
            CueUse cue = cues.at(passage, bound, i);
            if (cue == null && adjacent) {
                cue = cues.anyVerb(passage, bound, i);
            }
            if (cue != null && cue.form() != Form.NOUN) {
                double strength = cue.entry().strength(Frame.QUOTE);
                boolean strong = cue.speech() && strength >= STRONG;
                if (strong || (!adjacent && strength >= WEAK && found == null)) {
                    found = cue;
                }
                if (strong) {
                    break;
                }
            }
            if (adjacent && (passage.tag(i) == Tag.STOP || passage.tag(i) == Tag.WORD || passage.tag(i) == Tag.NAME)) {
                break;
            }
        }
        if (found == null) {
            return !adjacent && lead(passage, bound, tokens, quotation, findings);
        }
        Range source = sourceBefore(passage, sentence, bound, tokens, found);
        findings.quote(quotation, found, source, "direct.before", source == null ? 0.7 : 0.9);
        Range words = lead.before(passage, sentence, found, source, tokens);
        if (words != null) {
            findings.addWords(found, words);
        }
        return true;
    }

    private @Nullable Range sourceBefore(Passage passage, Range sentence, int bound, Range tokens, CueUse cue) {
        if (cue.form() == Form.PASSIVE || cue.form() == Form.REDUCED) {
            for (int i = cue.to(); i < tokens.start(); i++) {
                if (passage.token(i).is("by")) {
                    return subjects.phrases().startingAt(passage, i + 1, tokens.start());
                }
            }
        }
        Range subject = subjects.of(passage, bound, cue);
        if (subject == null && bound > sentence.start()) {
            subject = subjects.of(passage, sentence.start(), cue);
        }
        if (subject == null && cue.from() == sentence.start()) {
            return subjects.phrases().startingAt(passage, cue.to(), tokens.start());
        }
        return subject;
    }

    /** "The mayor: “No.”": a short phrase before a colon. */
    private boolean lead(Passage passage, int bound, Range tokens, int quotation, Findings findings) {
        int colon = tokens.start() - 1;
        Token last = passage.token(colon);
        if (last.tag() != Tag.COLON || colon - bound > 12 || colon == bound) {
            return false;
        }
        Range source = subjects.phrases().endingAt(passage, bound, colon - 1);
        findings.quote(quotation, source, passage.chars(colon, colon + 1), ":", "direct.colon", 0.9);
        return true;
    }

    /** “A,” she said of X, “b”: a later piece belongs to the cue between. */
    private void resumed(Passage passage, Range sentence, Range tokens, int quotation, Findings findings) {
        for (int i = tokens.start() - 1; i >= sentence.start(); i--) {
            int earlier = passage.quotationOf(i);
            if (earlier >= 0 && findings.isAttributed(earlier) && findings.join(quotation)) {
                return;
            }
        }
    }

    /** “LEE: It leaks.”: a quotation that names its speaker in capitals, as transcripts do. */
    boolean named(Passage passage, int quotation, Findings findings) {
        Range inner = passage.quotations().get(quotation).inner();
        String text = passage.text();
        int at = inner.start();
        while (at < inner.end()
                && at - inner.start() < 30
                && (Character.isUpperCase(text.charAt(at)) || text.charAt(at) == ' ' || text.charAt(at) == '.')) {
            at++;
        }
        if (at - inner.start() < 3 || at >= inner.end() || text.charAt(at) != ':') {
            return false;
        }
        findings.quoteNamed(quotation, new Range(inner.start(), at), new Range(at, at + 1));
        return true;
    }

    /** A line that ends in a colon leads into the quotation of the next. */
    boolean ledInto(@Nullable Passage previous, Passage passage, Findings findings) {
        if (previous == null || previous.tag(previous.size() - 1) != Tag.COLON) {
            return false;
        }
        Range sentence = previous.sentences().getLast();
        for (int i = sentence.end() - 1; i >= sentence.start(); i--) {
            CueUse cue = previous.quoted(i) ? null : cues.at(previous, sentence.start(), i);
            if (cue != null && cue.isVerb() && cue.speech() && cue.entry().strength(Frame.QUOTE) >= STRONG) {
                Range source = subjects.of(previous, sentence.start(), cue);
                findings.quoteLed(
                        0,
                        previous.chars(source),
                        previous.chars(cue.from(), cue.to()),
                        cue.entry().name());
                return true;
            }
        }
        return false;
    }

    private static boolean endsOpen(Passage passage, Quotation quotation) {
        String text = passage.text();
        for (int i = quotation.inner().end() - 1; i >= quotation.inner().start(); i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && "'’)]”\"".indexOf(c) < 0) {
                return ",?!—–-…".indexOf(c) >= 0;
            }
        }
        return false;
    }
}
