package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.attribution.ContentEnd.Shape;
import io.counterpoint.claims.extraction.lexicon.Frame;
import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.lexicon.VerbForm;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what stands after a cue: where the reported words start and of which form they are. */
final class ComplementFinder {
    private static final int THAT_REACH = 16;
    /** Classes of verbs that take a phrase, or a clause only with "that". */
    private static final Set<String> WITH_OBJECTS =
            Set.of("criticize", "praise", "name", "support", "noun", "adjective");

    /** Classes of verbs that can name whom they address before what is said. */
    private static final Set<String> ADDRESSING = Set.of("say", "tell", "ask", "warn", "promise");

    private final Lexicon lexicon;
    private final SubjectFinder subjects;
    private final Addressees addressees;

    ComplementFinder(Lexicon lexicon, SubjectFinder subjects) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.addressees = new Addressees(lexicon, subjects);
    }

    /** The complement of a cue in its sentence; null when nothing stands there that it could attribute. */
    @Nullable
    Complement of(Passage passage, Range sentence, CueUse cue) {
        int at = cue.to();
        while (at < sentence.end() && isSkipped(passage, at, cue)) {
            at++;
        }
        if (cue.speech() && isDayBeforeInfinitive(passage, at)) {
            at += 2;
        }
        if (cue.entry().family().equals("tell")) {
            at = addressees.after(passage, sentence, at);
        }
        return at < sentence.end() ? at(passage, sentence, at, cue) : null;
    }

    /** Adverbs, and the time of speaking: "said on Thursday [that]". */
    private boolean isSkipped(Passage passage, int i, CueUse cue) {
        Token token = passage.token(i);
        if (token.tag() == Tag.ADVERB && describes(passage, i)) {
            return false;
        }
        if (token.tag() == Tag.ADVERB) {
            return !token.is("there", "here")
                    && (!token.is("only", "about", "here", "there", "today", "now", "just", "even", "still")
                            || cue.speech());
        }
        return cue.speech() && lexicon.is("weekday", token.lower());
    }

    /** "vowed [on Friday] never to": a day between the cue and what is promised. */
    private boolean isDayBeforeInfinitive(Passage passage, int at) {
        boolean day = passage.token(at).is("on")
                && lexicon.is("weekday", passage.token(at + 1).lower());
        boolean negated = passage.tag(at + 2) == Tag.NEGATION && passage.tag(at + 3) == Tag.TO;
        return day && (negated || passage.tag(at + 2) == Tag.TO);
    }

    /** "said further tests": the adverb belongs to the noun after it. */
    private static boolean describes(Passage passage, int i) {
        return passage.token(i).is("further", "much", "long", "almost", "nearly", "very", "so", "too", "quite", "early")
                && passage.tag(i + 1) == Tag.WORD;
    }

    private @Nullable Complement at(Passage passage, Range sentence, int at, CueUse cue) {
        Token token = passage.token(at);
        return switch (token.tag()) {
            case THAT ->
                new Complement(at, Frame.CLAUSE, isDemonstrative(passage, at) ? Shape.PHRASE : Shape.THAT_CLAUSE);
            case WH, SUBORDINATOR ->
                isQuestion(token)
                        ? new Complement(at, Frame.CLAUSE, Shape.THAT_CLAUSE)
                        : afterCondition(passage, sentence, at, cue);
            case TO ->
                startsInfinitive(passage, at)
                        ? new Complement(at, Frame.TO, Shape.CLAUSE)
                        : thatLater(passage, sentence, at, cue);
            case PREPOSITION -> afterPreposition(passage, sentence, at, cue);
            case COMMA, COLON -> afterComma(passage, sentence, at, cue);
            case NEGATION ->
                passage.tag(at + 1) == Tag.TO && startsInfinitive(passage, at + 1)
                        ? new Complement(at, Frame.TO, Shape.CLAUSE)
                        : null;
            case AUXILIARY -> token.is("having", "being") ? gerund(passage, sentence, at, cue) : null;
            case STOP, SEMICOLON, CLOSE_BRACKET, MODAL, CONJUNCTION, DASH -> null;
            case VERB -> isIng(token) ? gerund(passage, sentence, at, cue) : null;
            default -> nominal(passage, sentence, at, cue);
        };
    }

    /** "said because it rained, the dam leaks": what is set before the clause belongs to it. */
    private @Nullable Complement afterCondition(Passage passage, Range sentence, int at, CueUse cue) {
        for (int i = at + 1; cue.speech() && i < sentence.end() && !passage.quoted(i); i++) {
            if (passage.tag(i) == Tag.COMMA) {
                return subjects.opensClause(passage, i + 1)
                        ? new Complement(at, Frame.CLAUSE, Shape.THAT_CLAUSE)
                        : null;
            }
        }
        return null;
    }

    /** "said raising fees would help" and "praised raising fees". */
    private Complement gerund(Passage passage, Range sentence, int at, CueUse cue) {
        boolean clause = cue.entry().strength(Frame.CLAUSE) > 0.5 && hasClause(passage, sentence, at + 1);
        return new Complement(at, clause ? Frame.CLAUSE : Frame.OBJECT, Shape.CLAUSE);
    }

    private boolean startsInfinitive(Passage passage, int to) {
        Token next = passage.token(to + 1);
        VerbForm verb = lexicon.verb(next.lower());
        return (verb != null && verb.base())
                || next.is("be", "have", "do")
                || next.tag() == Tag.WORD
                || next.tag() == Tag.ADVERB
                || next.tag() == Tag.VERB;
    }

    private boolean isIng(Token token) {
        VerbForm verb = lexicon.verb(token.lower());
        return verb != null && verb.ing();
    }

    private static boolean isQuestion(Token token) {
        return token.is("if", "whether", "what", "how", "why", "who", "when", "where", "which");
    }

    /** "said that day": "that" before a noun and no verb. */
    private boolean isDemonstrative(Passage passage, int that) {
        return passage.tag(that + 1) == Tag.STOP;
    }

    /** "said in Rome that", "told", "said on February 5 there had been". */
    private @Nullable Complement afterPreposition(Passage passage, Range sentence, int at, CueUse cue) {
        if (passage.token(at).is("at") && passage.token(at + 1).is("least", "most")) {
            return nominal(passage, sentence, at, cue);
        }
        if (passage.token(at).is("despite")) {
            return afterCondition(passage, sentence, at, cue);
        }
        if (passage.token(at).is("as") && describesWhat(passage, sentence, cue)) {
            return new Complement(at + 1, Frame.OBJECT, Shape.PHRASE);
        }
        Complement that = thatLater(passage, sentence, at, cue);
        if (that != null || !cue.speech()) {
            return that;
        }
        int i = at + 1;
        while (i < sentence.end()
                && (lexicon.is("time", passage.token(i).lower())
                        || passage.tag(i) == Tag.NUMBER
                        || passage.token(i).is("the", "a", "last", "same"))) {
            i++;
        }
        boolean time = (i > at + 1 && lexicon.is("time", passage.token(at + 1).lower())) || i > at + 2;
        return time && i < sentence.end() && hasClause(passage, sentence, i)
                ? new Complement(i, Frame.CLAUSE, Shape.CLAUSE)
                : pronounLater(passage, sentence, at);
    }

    /** "what both sides described as a success": the description is all there is to attribute. */
    private static boolean describesWhat(Passage passage, Range sentence, CueUse cue) {
        if (!cue.entry().family().equals("name")) {
            return false;
        }
        for (int i = cue.from() - 1; i >= Math.max(sentence.start(), cue.from() - 8); i--) {
            if (passage.token(i).is("what")) {
                return true;
            }
            if (passage.tag(i) == Tag.COMMA || passage.tag(i) == Tag.STOP || passage.tag(i) == Tag.VERB) {
                return false;
            }
        }
        return false;
    }

    /** "said after the game he would stay": a subject pronoun and its verb. */
    private @Nullable Complement pronounLater(Passage passage, Range sentence, int at) {
        for (int i = at + 1; i < sentence.end() && i < at + 9; i++) {
            if (passage.token(i).is("he", "she", "it", "they", "we", "there", "i")
                    && subjects.isFinite(passage, i + 1)) {
                return new Complement(i, Frame.CLAUSE, Shape.CLAUSE);
            }
            if (passage.tag(i) == Tag.STOP
                    || passage.tag(i) == Tag.COMMA
                    || passage.quoted(i)
                    || subjects.isFinite(passage, i)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Complement thatLater(Passage passage, Range sentence, int at, CueUse cue) {
        if (!cue.speech() && cue.form() != CueUse.Form.NOUN && cue.entry().strength(Frame.CLAUSE) < 0.5) {
            return null;
        }
        int end = Math.min(sentence.end(), at + THAT_REACH);
        for (int i = at + 1; i < end; i++) {
            Tag tag = passage.tag(i);
            if (tag == Tag.THAT && !passage.quoted(i)) {
                boolean relative = passage.tag(i - 1) == Tag.WORD && subjects.isFinite(passage, i + 1);
                return relative ? null : new Complement(i, Frame.CLAUSE, Shape.THAT_CLAUSE);
            }
            if (tag == Tag.STOP || tag == Tag.SEMICOLON || passage.quoted(i) || subjects.isFinite(passage, i)) {
                return null;
            }
        }
        return null;
    }

    /** "said, however, that": only a "that" soon after. A colon leads to what is said. */
    private @Nullable Complement afterComma(Passage passage, Range sentence, int at, CueUse cue) {
        if (passage.quoted(at + 1)) {
            return null;
        }
        if (passage.tag(at) == Tag.COLON) {
            return cue.speech() && at + 2 < sentence.end()
                    ? new Complement(at + 1, Frame.CLAUSE, Shape.THAT_CLAUSE)
                    : null;
        }
        return cue.speech()
                ? thatLater(passage, new Range(sentence.start(), Math.min(sentence.end(), at + 8)), at, cue)
                : null;
    }

    private @Nullable Complement nominal(Passage passage, Range sentence, int at, CueUse cue) {
        if (passage.quoted(at)) {
            return null;
        }
        int question = cue.entry().name().equals("ask") ? addressees.question(passage, sentence, at) : -1;
        if (question >= 0) {
            boolean about = passage.token(question - 1).is("about");
            return new Complement(question, Frame.CLAUSE, about ? Shape.PHRASE : Shape.THAT_CLAUSE);
        }
        boolean clause = takesBareClause(cue) && hasClause(passage, sentence, at);
        if (clause) {
            return new Complement(at, Frame.CLAUSE, Shape.CLAUSE);
        }
        Complement that = ADDRESSING.contains(cue.entry().family()) ? thatLater(passage, sentence, at, cue) : null;
        if (that != null && isNominal(passage, at, that.start())) {
            return that;
        }
        boolean asks = cue.entry().strength(Frame.TO) > cue.entry().strength(Frame.OBJECT);
        if (asks && leadsToInfinitive(passage, sentence, at)) {
            return new Complement(at, Frame.TO, Shape.CLAUSE);
        }
        return new Complement(at, Frame.OBJECT, Shape.PHRASE);
    }

    private static boolean isNominal(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (passage.tag(i) == Tag.VERB || passage.inPhrase(i)) {
                return false;
            }
        }
        return true;
    }

    /** "said the dam leaked", but only "praised the dam that leaked". */
    private static boolean takesBareClause(CueUse cue) {
        return cue.entry().particle() == null
                && cue.entry().strength(Frame.CLAUSE) >= 0.5
                && !WITH_OBJECTS.contains(cue.entry().family());
    }

    /** Whether a noun phrase at a token is the subject of a verb: "said [the dam that burst had leaked]". */
    private boolean hasClause(Passage passage, Range sentence, int from) {
        if (passage.token(from).is("him", "them", "me", "us")) {
            return false;
        }
        int subordinate = -1;
        for (int i = from; i < sentence.end() && i < from + 30; i++) {
            Tag tag = passage.tag(i);
            boolean verb = subjects.isFinite(passage, i);
            if (verb && subordinate < 0) {
                return i > from;
            }
            if (verb && !subjects.isFinite(passage, i + 1)) {
                subordinate = -1;
            }
            if (i > from && opensSubordinate(passage, i)) {
                subordinate = i;
            }
            if (subordinate >= 0
                    && i == subordinate + 2
                    && tag != Tag.AUXILIARY
                    && tag != Tag.MODAL
                    && !verb
                    && passage.tag(subordinate) != Tag.PREPOSITION) {
                subordinate = passage.tag(i - 1) == Tag.WORD ? -1 : subordinate;
            }
            if (endsSubject(passage, i, tag)) {
                return false;
            }
        }
        return false;
    }

    /** "the dam that", "the day after it": the next verb is not the one sought. */
    private boolean opensSubordinate(Passage passage, int i) {
        Tag tag = passage.tag(i);
        return tag == Tag.WH || tag == Tag.THAT || (passage.mayLeadClause(i) && subjects.opensClause(passage, i + 1));
    }

    private static boolean endsSubject(Passage passage, int i, Tag tag) {
        if (tag == Tag.COMMA) {
            int next = passage.tag(i + 1) == Tag.ADVERB ? i + 2 : i + 1;
            return passage.tag(next) == Tag.VERB || passage.tag(i + 1) == Tag.CONJUNCTION;
        }
        return tag == Tag.STOP || tag == Tag.SEMICOLON || tag == Tag.COLON || tag == Tag.SUBORDINATOR;
    }

    /** "urged the mayor to leave": whom it is asked of is part of what is asked. */
    private boolean leadsToInfinitive(Passage passage, Range sentence, int from) {
        for (int i = from + 1; i < sentence.end() && i < from + 10; i++) {
            if (passage.tag(i) == Tag.TO) {
                VerbForm verb = lexicon.verb(passage.token(i + 1).lower());
                return (verb != null && verb.base()) || passage.token(i + 1).is("be", "have", "do");
            }
            if (passage.tag(i) == Tag.COMMA || passage.tag(i) == Tag.STOP || subjects.isFinite(passage, i)) {
                return false;
            }
        }
        return false;
    }
}
