package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.attribution.CueUse.Form;
import io.counterpoint.claims.extraction.lexicon.CueEntry;
import io.counterpoint.claims.extraction.lexicon.Frame;
import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.lexicon.VerbForm;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Token;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognises the words that may attribute. */
final class CueReader {
    private static final Map<Frame, Double> BESIDE_QUOTATION = Map.of(Frame.QUOTE, 0.6);

    private final Lexicon lexicon;

    CueReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The cue at a token of a sentence; null when it is none. */
    @Nullable
    CueUse at(Passage passage, int sentenceStart, int i) {
        Token token = passage.token(i);
        return switch (token.tag()) {
            case VERB -> verb(passage, sentenceStart, i, token);
            case WORD -> noun(passage, sentenceStart, i, token);
            default -> null;
        };
    }

    /** A verb that attributes only because it stands beside a quotation: "he gloated". */
    @Nullable
    CueUse anyVerb(Passage passage, int sentenceStart, int i) {
        Token token = passage.token(i);
        VerbForm form = token.tag() == Tag.VERB ? lexicon.verb(token.lower()) : null;
        if (form == null || !form.past() || lexicon.verbCue(form.lemma(), "") != null) {
            return null;
        }
        return verb(passage, sentenceStart, i, form, new CueEntry(form.lemma(), null, "other", true, BESIDE_QUOTATION));
    }

    private @Nullable CueUse verb(Passage passage, int sentenceStart, int i, Token token) {
        VerbForm form = lexicon.verb(token.lower());
        CueEntry entry = form == null ? null : lexicon.verbCue(form.lemma(), particle(passage, i + 1));
        return form == null || entry == null ? null : verb(passage, sentenceStart, i, form, entry);
    }

    /** The word that may be a verb's particle; not the "to" of an infinitive: "agreed to pay". */
    private String particle(Passage passage, int i) {
        VerbForm next = lexicon.verb(passage.token(i + 1).lower());
        boolean infinitive = passage.tag(i) == Tag.TO && next != null && next.base();
        return infinitive ? "" : passage.token(i).lower();
    }

    private CueUse verb(Passage passage, int sentenceStart, int i, VerbForm form, CueEntry entry) {
        Token token = passage.token(i);
        int from = i;
        Form use = null;
        for (int at = i - 1; at >= sentenceStart && i - at < 8; at--) {
            Token before = passage.token(at);
            if (before.tag() == Tag.AUXILIARY || before.tag() == Tag.MODAL) {
                from = at;
                use = use == null ? afterAuxiliary(form, before) : use;
            } else if (before.tag() == Tag.TO && at == from - 1) {
                from = at;
                use = use == null && form.base() ? Form.INFINITIVE : use;
                break;
            } else if (before.tag() == Tag.NEGATION
                    || (before.tag() == Tag.ADVERB && !isTime(before))
                    || isSince(passage, at)) {
                from = at;
            } else {
                break;
            }
        }
        if (use == Form.INFINITIVE) {
            int phase = phaseVerb(passage, sentenceStart, from);
            use = phase == from ? use : Form.FINITE;
            from = phase;
        }
        CueEntry adjective = use == Form.PASSIVE
                ? lexicon.adjectiveCue(token.lower(), passage.token(i + 1).lower())
                : null;
        if (adjective != null) {
            return new CueUse(from, i, adjective.particle() == null ? i + 1 : i + 2, adjective, Form.ADJECTIVE);
        }
        int to = entry.particle() == null ? i + 1 : i + 2;
        return new CueUse(from, i, to, entry, use == null ? plain(passage, i, form) : use);
    }

    /** "have since denounced". */
    private static boolean isSince(Passage passage, int i) {
        return passage.token(i).is("since") && passage.tag(i - 1) == Tag.AUXILIARY;
    }

    /** "continued to call for", "went on to say": the group starts with the verb that only tells how it goes on. */
    private int phaseVerb(Passage passage, int sentenceStart, int to) {
        int verb = passage.token(to - 1).is("on") ? to - 2 : to - 1;
        VerbForm form =
                verb < sentenceStart ? null : lexicon.verb(passage.token(verb).lower());
        if (form == null || !lexicon.is("phase", form.lemma())) {
            return to;
        }
        int from = verb;
        while (from > sentenceStart
                && (passage.tag(from - 1) == Tag.AUXILIARY
                        || passage.tag(from - 1) == Tag.MODAL
                        || passage.tag(from - 1) == Tag.ADVERB)) {
            from--;
        }
        return from;
    }

    private static Form afterAuxiliary(VerbForm form, Token auxiliary) {
        boolean be = auxiliary.is(
                "be", "am", "is", "are", "was", "were", "been", "being", "isn't", "aren't", "wasn't", "weren't", "'re",
                "'m");
        return be && form.participle() ? Form.PASSIVE : Form.FINITE;
    }

    private Form plain(Passage passage, int i, VerbForm form) {
        if (form.ing()) {
            return Form.ING;
        }
        Token before = passage.token(i - 1);
        Token after = passage.token(i + 1);
        boolean noun = before.tag() == Tag.WORD
                || before.tag() == Tag.NAME
                || before.tag() == Tag.COMMA
                || before.tag() == Tag.CLOSE_BRACKET;
        if (form.participle() && noun && (after.is("by") || describesByAgent(passage, i))) {
            return Form.REDUCED;
        }
        if (form.participle()
                && before.tag() == Tag.WORD
                && !afterWhat(passage, i)
                && mainVerbFollows(passage, i + 2)
                && (after.is("as", "in", "to", "at", "for") && !passage.token(i).is("said", "told"))) {
            return Form.REDUCED;
        }
        if ((form.participle() && !form.past())
                || (i == 0 && form.past())
                || (before.tag() == Tag.SUBORDINATOR && before.is("when", "if", "as", "once", "while"))) {
            return Form.REDUCED;
        }
        return Form.FINITE;
    }

    /** "a day described as useful by both": the describer follows. */
    private static boolean describesByAgent(Passage passage, int verb) {
        for (int i = verb + 3; passage.token(verb + 1).is("as") && i < verb + 9; i++) {
            if (passage.token(i).is("by")) {
                return true;
            }
            if (passage.tag(i) == Tag.COMMA || passage.tag(i) == Tag.STOP || passage.tag(i) == Tag.VERB) {
                return false;
            }
        }
        return false;
    }

    /** "the plan described in the paper failed": the clause has its own verb further on. */
    private boolean mainVerbFollows(Passage passage, int from) {
        for (int i = from; i < from + 25; i++) {
            Tag before = passage.tag(i - 1);
            switch (passage.tag(i)) {
                case AUXILIARY, MODAL -> {
                    return before != Tag.PRONOUN && before != Tag.TO;
                }
                case VERB -> {
                    VerbForm form = lexicon.verb(passage.token(i).lower());
                    boolean finite = form != null
                            && (form.past() || form.third() || form.lemma().equals("say"));
                    if (finite && before != Tag.PRONOUN && before != Tag.TO) {
                        return true;
                    }
                }
                case STOP, COMMA, SEMICOLON, WH, THAT, SUBORDINATOR, CONJUNCTION -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "what both sides described as": the noun before is the subject. */
    private static boolean afterWhat(Passage passage, int verb) {
        for (int i = verb - 1; i > verb - 6; i--) {
            if (passage.token(i).is("what")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable CueUse noun(Passage passage, int sentenceStart, int i, Token token) {
        String next = passage.token(i + 1).lower();
        CueEntry adjective = lexicon.adjectiveCue(token.lower(), next);
        if (adjective != null) {
            int be = auxiliaryBefore(passage, sentenceStart, i);
            return be < 0
                    ? null
                    : new CueUse(be, i, adjective.particle() == null ? i + 1 : i + 2, adjective, Form.ADJECTIVE);
        }
        CueEntry noun = lexicon.nounCue(token.lower(), next);
        return noun == null ? null : new CueUse(i, i, noun.particle() == null ? i + 1 : i + 2, noun, Form.NOUN);
    }

    private static int auxiliaryBefore(Passage passage, int sentenceStart, int i) {
        int found = -1;
        for (int at = i - 1; at >= sentenceStart && i - at < 8; at--) {
            Tag tag = passage.tag(at);
            if (tag == Tag.AUXILIARY || tag == Tag.MODAL) {
                found = at;
            } else if (tag != Tag.ADVERB && tag != Tag.NEGATION) {
                break;
            }
        }
        return found;
    }

    private boolean isTime(Token token) {
        return lexicon.is("time", token.lower());
    }
}
