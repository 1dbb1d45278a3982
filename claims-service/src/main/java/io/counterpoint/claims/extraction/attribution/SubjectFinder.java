package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.lexicon.VerbForm;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import org.jspecify.annotations.Nullable;

/** Finds whose act a verb is. Places are token indexes. */
final class SubjectFinder {
    /** "on the same day last year" is no longer. */
    private static final int TIME_REACH = 5;

    /** A relative clause without commas is no longer. */
    private static final int RELATIVE_REACH = 12;

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    SubjectFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new NounPhrases(lexicon);
    }

    NounPhrases phrases() {
        return phrases;
    }

    /**
     * The subject of a cue within its sentence.
     *
     * @param bound the first token the subject may have: the start of the sentence or the end of a quotation
     */
    @Nullable
    Range of(Passage passage, int bound, CueUse cue) {
        return switch (cue.form()) {
            case ING -> ofParticiple(passage, bound, cue);
            case INFINITIVE -> inherited(passage, bound, cue.from());
            default -> before(passage, bound, cue.from(), 0);
        };
    }

    /** The subject of a verb group that starts at a token. */
    @Nullable
    Range before(Passage passage, int bound, int verb, int depth) {
        int at = verb - 1;
        while (at >= bound && passage.tag(at) == Tag.ADVERB) {
            at--;
        }
        if (at < bound || depth > 3) {
            return null;
        }
        return switch (passage.tag(at)) {
            case COMMA, DASH -> beforeAside(passage, bound, at);
            case WH, THAT -> antecedent(passage, bound, at);
            case CONJUNCTION -> coordinated(passage, bound, at, depth);
            case CLOSE_BRACKET -> beforeBracket(passage, bound, at);
            default -> {
                Range phrase = phrases.endingAt(passage, bound, at);
                Range who = phrase == null ? whoBefore(passage, bound, at) : phrase;
                yield who == null && depth == 0 ? beforeRelative(passage, bound, at) : who;
            }
        };
    }

    /** "an official who asked to stay unnamed said": the phrase that a clause without commas describes. */
    private @Nullable Range beforeRelative(Passage passage, int bound, int last) {
        for (int i = last; i > bound && last - i < RELATIVE_REACH; i--) {
            if (passage.tag(i) == Tag.COMMA || passage.quoted(i)) {
                return null;
            }
            if (passage.token(i).is("who", "that", "which") && passage.tag(i - 1) != Tag.PREPOSITION) {
                return phrases.endingAt(passage, bound, i - 1);
            }
        }
        return null;
    }

    /** "Jones, who on Tuesday said" and "who last year said": only a time stands between. */
    private @Nullable Range whoBefore(Passage passage, int bound, int last) {
        for (int i = last; i > bound && last - i < TIME_REACH; i--) {
            if (passage.tag(i) == Tag.WH) {
                return antecedent(passage, bound, i);
            }
            boolean time = lexicon.is("time", passage.token(i).lower())
                    || passage.tag(i) == Tag.NUMBER
                    || passage.tag(i) == Tag.PREPOSITION
                    || passage.tag(i) == Tag.ADVERB;
            if (!time) {
                return null;
            }
        }
        return null;
    }

    /** "groups backing Lee": the noun before; "Citing Lee, the mayor left": the phrase after; else the clause's subject. */
    private @Nullable Range ofParticiple(Passage passage, int bound, CueUse cue) {
        Tag before = passage.tag(cue.from() - 1);
        if (cue.from() > bound && (before == Tag.WORD || before == Tag.NAME)) {
            return phrases.endingAt(passage, bound, cue.from() - 1);
        }
        Range inherited = inherited(passage, bound, cue.from());
        if (inherited != null) {
            return inherited;
        }
        Range topic = cue.from() > bound + 1 ? topic(passage, bound, cue.from()) : null;
        if (topic != null) {
            return topic;
        }
        for (int i = cue.to(); i < passage.size() && i < cue.to() + 40 && passage.tag(i) != Tag.STOP; i++) {
            if (passage.tag(i) == Tag.COMMA) {
                Range after = phrases.startingAt(passage, i + 1, passage.size());
                if (after != null && isFinite(passage, after.end())) {
                    return after;
                }
            }
        }
        return null;
    }

    /** "The mayor, despite admitting": a sentence that starts with a noun phrase and a comma. */
    private @Nullable Range topic(Passage passage, int bound, int before) {
        for (int i = bound + 1; i < before; i++) {
            if (passage.tag(i) == Tag.COMMA) {
                return isNominal(passage, bound, i) ? phrases.endingAt(passage, bound, i - 1) : null;
            }
        }
        return null;
    }

    /** ", saying": the subject of the clause it hangs on, which is the first verb of the sentence. */
    @Nullable
    Range inherited(Passage passage, int bound, int before) {
        Range nearest = null;
        for (int i = before - 1; i >= bound; i--) {
            if (isFinite(passage, i) && !isFinite(passage, i - 1) && !passage.quoted(i)) {
                int start = i;
                while (start > bound
                        && (passage.tag(start - 1) == Tag.ADVERB || passage.tag(start - 1) == Tag.NEGATION)) {
                    start--;
                }
                Tag left = passage.tag(start - 1);
                Range subject = left == Tag.WH || left == Tag.THAT ? null : before(passage, bound, start, 1);
                nearest = subject == null ? nearest : subject;
            }
        }
        return nearest;
    }

    private @Nullable Range beforeBracket(Passage passage, int bound, int close) {
        for (int i = close - 1; i > bound && close - i < 20; i--) {
            if (passage.tag(i) == Tag.OPEN_BRACKET) {
                return phrases.endingAt(passage, bound, i - 1);
            }
        }
        return null;
    }

    /** "Smith, 59, of Bath, Md., who runs it, said": the first nominal stretch of the clause. */
    private @Nullable Range beforeAside(Passage passage, int bound, int last) {
        int start = bound;
        for (int i = bound; i < last; i++) {
            Tag tag = passage.tag(i);
            if (passage.quoted(i) || tag == Tag.SEMICOLON || tag == Tag.COLON) {
                start = i + 1;
            } else if (tag == Tag.COMMA || tag == Tag.DASH) {
                if (isNominal(passage, start, i)) {
                    Range phrase = phrases.endingAt(passage, start, i - 1);
                    return phrase == null || !isName(passage, i + 1, last) ? phrase : new Range(phrase.start(), last);
                }
                start = i + 1;
            }
        }
        Tag tag = passage.tag(start);
        if (start < last && start > bound && (tag == Tag.WH || tag == Tag.PREPOSITION)) {
            return phrases.endingAt(passage, bound, start - 2);
        }
        if (start < last && isNominal(passage, start, last)) {
            return phrases.endingAt(passage, start, last - 1);
        }
        return start > bound + 1 && passage.tag(start) == Tag.VERB ? phrases.endingAt(passage, bound, start - 2) : null;
    }

    /** The phrase before a verb with the name in the aside between the two: "the lead negotiator, Jane Doe, said". */
    Range withName(Passage passage, Range phrase, int verb) {
        int from = phrase.end();
        boolean aside = verb - from > 2 && passage.tag(from) == Tag.COMMA && passage.tag(verb - 1) == Tag.COMMA;
        return aside && isName(passage, from + 1, verb - 1) ? new Range(phrase.start(), verb - 1) : phrase;
    }

    /** "the lead negotiator, Jane Doe, said": the aside is the name of who was meant. */
    private static boolean isName(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (passage.tag(i) != Tag.NAME) {
                return false;
            }
        }
        return to > from && to - from <= 4;
    }

    private boolean isNominal(Passage passage, int from, int to) {
        if (from >= to) {
            return false;
        }
        int first = from;
        while (first < to && (passage.tag(first) == Tag.CONJUNCTION || passage.tag(first) == Tag.THAT)) {
            first++;
        }
        switch (passage.tag(first)) {
            case PREPOSITION, SUBORDINATOR, ADVERB, VERB, WH, TO, STOP, AUXILIARY, NEGATION -> {
                return false;
            }
            default -> {}
        }
        for (int i = first; i < to; i++) {
            if (isFinite(passage, i)) {
                return false;
            }
        }
        return !(to - first == 1 && lexicon.is("time", passage.token(first).lower()));
    }

    /** "Jones, who said": the antecedent with the pronoun. */
    private @Nullable Range antecedent(Passage passage, int bound, int wh) {
        int at = wh - 1;
        if (passage.tag(at) == Tag.COMMA) {
            at--;
        } else if (passage.tag(at) == Tag.PREPOSITION || passage.tag(at) == Tag.STOP || at < bound) {
            return new Range(wh, wh + 1);
        }
        Range phrase = at < bound ? null : phrases.endingAt(passage, bound, at);
        return phrase == null ? new Range(wh, wh + 1) : new Range(phrase.start(), wh + 1);
    }

    /** "Smith left and said": the subject of the verb before. */
    private @Nullable Range coordinated(Passage passage, int bound, int conjunction, int depth) {
        for (int i = conjunction - 1; i >= bound; i--) {
            if (passage.quoted(i)) {
                return null;
            }
            if (isFinite(passage, i)) {
                int start = i;
                while (start > bound
                        && (isFinite(passage, start - 1)
                                || passage.tag(start - 1) == Tag.ADVERB
                                || passage.tag(start - 1) == Tag.NEGATION)) {
                    start--;
                }
                Range subject = before(passage, bound, start, depth + 1);
                if (subject != null) {
                    return subject;
                }
            }
        }
        return phrases.endingAt(passage, bound, conjunction - 1);
    }

    /** Whether a subject and its verb start at a token. */
    boolean opensClause(Passage passage, int from) {
        int start = from;
        while (passage.tag(start) == Tag.ADVERB) {
            start++;
        }
        Range subject = phrases.startingAt(passage, start, passage.size());
        if (subject == null) {
            return false;
        }
        int verb = subject.end();
        while (passage.tag(verb) == Tag.ADVERB) {
            verb++;
        }
        return isFinite(passage, verb);
    }

    /** Whether a token carries a clause. */
    boolean isFinite(Passage passage, int i) {
        Tag tag = passage.tag(i);
        if (tag == Tag.AUXILIARY) {
            return !passage.token(i).is("be", "been", "being", "having");
        }
        if (tag == Tag.MODAL) {
            return true;
        }
        if (tag != Tag.VERB) {
            return false;
        }
        VerbForm form = lexicon.verb(passage.token(i).lower());
        return passage.tag(i - 1) != Tag.TO && (form == null || (form.finite() && !phraseModifier(passage, i, form)));
    }

    /** "the deal reached by both was": a participle after its noun is no verb of the clause if another one follows. */
    private static boolean phraseModifier(Passage passage, int i, VerbForm form) {
        Tag before = passage.tag(i - 1);
        boolean attributive = (before == Tag.DETERMINER || before == Tag.POSSESSIVE) && form.participle();
        boolean reduced = form.participle()
                && passage.token(i + 1).is("by")
                && passage.tag(i + 2) != Tag.VERB
                && before != Tag.AUXILIARY;
        return attributive || (reduced && hasAuxiliary(passage, i + 2));
    }

    private static boolean hasAuxiliary(Passage passage, int from) {
        for (int i = from; i < from + 15 && passage.tag(i) != Tag.STOP; i++) {
            if (passage.tag(i) == Tag.AUXILIARY || passage.tag(i) == Tag.MODAL) {
                return true;
            }
        }
        return false;
    }
}
