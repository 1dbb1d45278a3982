package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.attribution.CueUse.Form;
import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.lexicon.VerbForm;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import org.jspecify.annotations.Nullable;

/** Finds where attributed words end within their sentence. Places are token indexes. */
final class ContentEnd {
    /** What the content is, which decides how long it holds together. */
    enum Shape {
        /** A noun phrase. */
        PHRASE,
        /** A clause without "that", or an infinitive. */
        CLAUSE,
        /** A clause with "that". */
        THAT_CLAUSE
    }

    /** Where the cue stands, which decides what a comma means. */
    enum Setting {
        MAIN,
        /** In a relative clause, which the first comma ends. */
        RELATIVE,
        /** In a clause before the main one, which ends where that starts. */
        FRONTED
    }

    /** A bare verb's auxiliary is sought so many words before. */
    private static final int BARE_REACH = 15;

    private final Lexicon lexicon;
    private final CueReader cues;
    private final SubjectFinder subjects;
    private final FrontedClause fronted;

    ContentEnd(Lexicon lexicon, CueReader cues, SubjectFinder subjects) {
        this.lexicon = lexicon;
        this.cues = cues;
        this.subjects = subjects;
        this.fronted = new FrontedClause(subjects);
    }

    /** The token after the last of the content. */
    int of(Passage passage, Range sentence, int start, Shape shape, Setting setting) {
        int stop = beforeFinalStop(passage, start, sentence.end());
        boolean verb = false;
        int brackets = 0;
        for (int i = start; i < stop; i++) {
            Tag tag = passage.tag(i);
            if ((passage.quoted(i) && i > start) || tag == Tag.SEMICOLON) {
                return backOver(passage, start, i);
            }
            if (tag == Tag.OPEN_BRACKET) {
                brackets++;
            } else if (tag == Tag.CLOSE_BRACKET && --brackets < 0) {
                return i;
            } else if (i > start + 1 && setting == Setting.RELATIVE && endsInfinitive(passage, start, i)) {
                return i;
            } else if (i > start && endsAt(passage, stop, i, shape, verb, setting)) {
                return backOver(passage, start, i);
            }
            verb |= i > start && subjects.isFinite(passage, i);
        }
        return stop;
    }

    /** "who asked [not to be named] said": after an infinitive the verb of the main clause follows. */
    private boolean endsInfinitive(Passage passage, int start, int i) {
        boolean infinitive = passage.tag(start) == Tag.TO || passage.tag(start) == Tag.NEGATION;
        Tag before = passage.tag(i - 1);
        return infinitive
                && before != Tag.PRONOUN
                && before != Tag.THAT
                && before != Tag.WH
                && isCueVerb(passage, i)
                && subjects.isFinite(passage, i);
    }

    /**
     * "The issues are Lee's demand that they pay and the fate of the dam": the last "and the" joins what is listed, the
     * demand being its first.
     *
     * @param first the first token of what is listed
     */
    int ofListed(Passage passage, Range sentence, int first, int start, int end) {
        boolean listed = first > sentence.start()
                && passage.token(first - 1).is("are", "were", "include", "included", "including", "between");
        for (int i = end - 1; listed && i > start; i--) {
            if (passage.token(i).is("and") && passage.token(i + 1).is("the")) {
                return i;
            }
            Tag tag = passage.tag(i);
            if (tag == Tag.CONJUNCTION || (subjects.isFinite(passage, i) && !inAside(passage, start, i))) {
                return end;
            }
        }
        return end;
    }

    private static boolean inAside(Passage passage, int start, int verb) {
        return verb - 1 > start && passage.tag(verb - 1) == Tag.WH;
    }

    /** The end of a sentence without its final stop, unless that is inside a quotation. */
    static int beforeFinalStop(Passage passage, int start, int end) {
        int stop = end;
        while (stop > start + 1
                && (passage.tag(stop - 1) == Tag.STOP
                        || passage.tag(stop - 1) == Tag.COMMA
                        || passage.tag(stop - 1) == Tag.SYMBOL)) {
            stop--;
        }
        return stop;
    }

    private static int backOver(Passage passage, int start, int end) {
        int to = end;
        while (to > start + 1
                && (passage.tag(to - 1) == Tag.COMMA
                        || passage.tag(to - 1) == Tag.CONJUNCTION
                        || passage.tag(to - 1) == Tag.COLON)) {
            to--;
        }
        return to;
    }

    private boolean endsAt(Passage passage, int stop, int i, Shape shape, boolean verb, Setting setting) {
        if (passage.inPhrase(i) && passage.inPhrase(i + 1)) {
            // Whoever quotes a phrase attributes all of it.
            return false;
        }
        return switch (passage.tag(i)) {
            case COMMA -> endsSetting(passage, i, setting) || endsAtComma(passage, stop, i, shape, verb);
            case CONJUNCTION -> endsAtConjunction(passage, i, shape, verb);
            case DASH -> shape == Shape.PHRASE && !verb;
            case PREPOSITION -> shape == Shape.PHRASE && !verb && isTrailingCircumstance(passage, stop, i);
            case SUBORDINATOR ->
                shape == Shape.PHRASE && !verb && passage.token(i).is("while", "although", "though", "when", "because");
            default -> false;
        };
    }

    private boolean endsSetting(Passage passage, int comma, Setting setting) {
        return switch (setting) {
            case MAIN -> false;
            case RELATIVE -> true;
            case FRONTED -> subjects.opensClause(passage, comma + 1);
        };
    }

    private boolean endsAtComma(Passage passage, int stop, int comma, Shape shape, boolean verb) {
        int next = comma + 1;
        if (passage.token(next).is("according") || isComment(passage, stop, next, shape)) {
            return true;
        }
        if (passage.tag(next) == Tag.VERB && isIng(passage, next)) {
            return shape != Shape.THAT_CLAUSE || cues.at(passage, next, next) != null;
        }
        if (passage.tag(next) == Tag.CONJUNCTION
                && (isCueVerb(passage, next + 1) || isNewAttribution(passage, stop, next + 1))) {
            return true;
        }
        boolean contrast = passage.token(next).is("but", "while", "although", "though", "whereas")
                && passage.tag(next + 1) != Tag.MARK;
        return switch (shape) {
            case PHRASE -> verb ? contrast : !isList(passage, stop, comma);
            case CLAUSE -> contrast || passage.token(next).is("who", "which");
            case THAT_CLAUSE -> contrast && !passage.token(next).is("but");
        };
    }

    /** "said the dam leaks and vowed to stay", "praised the plan and left", "calling it a farce and asking for more". */
    private boolean endsAtConjunction(Passage passage, int conjunction, Shape shape, boolean verb) {
        if (!passage.token(conjunction).is("and", "but")) {
            return false;
        }
        int next = conjunction + 1;
        while (passage.tag(next) == Tag.ADVERB) {
            next++;
        }
        boolean joinsVerb = shape == Shape.PHRASE
                && !verb
                && (passage.tag(next) == Tag.VERB || passage.tag(next) == Tag.AUXILIARY)
                && (isIng(passage, next) || subjects.isFinite(passage, next));
        return joinsVerb || (isCueVerb(passage, conjunction + 1) && !goesOn(passage, conjunction));
    }

    /** "said it would stay and ask for more": a bare verb hangs on the auxiliary or "to" before. */
    private boolean goesOn(Passage passage, int conjunction) {
        VerbForm form = lexicon.verb(passage.token(conjunction + 1).lower());
        if (form == null || !form.base() || form.past()) {
            return false;
        }
        for (int i = conjunction - 1; i > conjunction - BARE_REACH; i--) {
            Tag tag = passage.tag(i);
            if (tag == Tag.MODAL || tag == Tag.TO) {
                return true;
            }
            if (tag == Tag.STOP || tag == Tag.COMMA || tag == Tag.CONJUNCTION) {
                return false;
            }
        }
        return false;
    }

    /** ", Smith said" and ", he added": a comment on what stands before. */
    private boolean isComment(Passage passage, int stop, int from, Shape shape) {
        for (int i = from; i < Math.min(stop, from + 7); i++) {
            Tag tag = passage.tag(i);
            if (tag == Tag.VERB) {
                CueUse cue = cues.at(passage, from, i);
                Tag after = i + 1 >= stop ? Tag.STOP : passage.tag(i + 1);
                return cue != null
                        && i > from
                        && cue.entry().family().equals("say")
                        && cue.form() == Form.FINITE
                        && (after == Tag.STOP || after == Tag.COMMA || shape != Shape.THAT_CLAUSE);
            }
            if (tag != Tag.NAME
                    && tag != Tag.WORD
                    && tag != Tag.DETERMINER
                    && tag != Tag.PRONOUN
                    && tag != Tag.ADVERB
                    && tag != Tag.POSSESSIVE) {
                return false;
            }
        }
        return false;
    }

    /** ", and the mayor promised": another source with a cue of its own. */
    private boolean isNewAttribution(Passage passage, int stop, int from) {
        Range source = subjects.phrases().startingAt(passage, from, Math.min(stop, from + 9));
        return source != null && isCueVerb(passage, source.end());
    }

    private boolean isCueVerb(Passage passage, int i) {
        int at = i;
        while (passage.tag(at) == Tag.ADVERB || passage.tag(at) == Tag.AUXILIARY) {
            at++;
        }
        CueUse cue = cues.at(passage, at, at);
        return cue != null && cue.isVerb() && cue.speech() && cue.form() == Form.FINITE;
    }

    private boolean isIng(Passage passage, int i) {
        VerbForm form = lexicon.verb(passage.token(i).lower());
        return form != null && form.ing();
    }

    /** "apples, pears and plums": another comma or "and" follows soon, with no verb before. */
    private boolean isList(Passage passage, int stop, int comma) {
        for (int i = comma + 1; i < Math.min(stop, comma + 7); i++) {
            Tag tag = passage.tag(i);
            if (tag == Tag.CONJUNCTION && passage.token(i).is("and", "or")) {
                return true;
            }
            if (tag == Tag.COMMA) {
                return passage.token(i + 1).is("and", "or") || isList(passage, stop, i);
            }
            if (subjects.isFinite(passage, i) || tag == Tag.WH || tag == Tag.VERB) {
                return false;
            }
        }
        return false;
    }

    /** "on Friday", "in a statement", at the end of the sentence. */
    private boolean isTrailingCircumstance(Passage passage, int stop, int i) {
        boolean time = passage.token(i).is("on", "in")
                && lexicon.is("time", passage.token(i + 1).lower())
                && !passage.token(i + 1).is("month", "year");
        boolean statement = passage.token(i).is("in", "during", "at")
                && passage.token(i + 1).is("a", "an")
                && lexicon.is("occasion", passage.token(i + 2).lower());
        return (time || statement) && stop - i < 12;
    }

    /** Where a cue stands in its sentence. */
    Setting settingOf(Passage passage, Range sentence, CueUse cue, @Nullable Range source) {
        if (source != null && passage.tag(source.end() - 1) == Tag.WH) {
            return Setting.RELATIVE;
        }
        return fronted.holds(passage, sentence, cue, source) ? Setting.FRONTED : Setting.MAIN;
    }
}
