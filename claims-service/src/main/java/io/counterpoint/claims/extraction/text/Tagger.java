package io.counterpoint.claims.extraction.text;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.lexicon.VerbForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells words apart by closed lists, case and neighbours. Known verbs only are verbs; what is spelt like a noun and a
 * verb ("claims") is decided by the words beside it.
 */
public final class Tagger {
    private static final Map<String, Tag> SECTIONS = Map.ofEntries(
            Map.entry("possessive", Tag.POSSESSIVE),
            Map.entry("pronoun", Tag.PRONOUN),
            Map.entry("determiner", Tag.DETERMINER),
            Map.entry("auxiliary", Tag.AUXILIARY),
            Map.entry("modal", Tag.MODAL),
            Map.entry("conjunction", Tag.CONJUNCTION),
            Map.entry("wh", Tag.WH),
            Map.entry("negation", Tag.NEGATION),
            Map.entry("number", Tag.NUMBER));
    private static final List<String> ORDER = List.of(
            "possessive", "pronoun", "determiner", "auxiliary", "modal", "conjunction", "wh", "negation", "number");
    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("al", "ive", "ous", "ic", "able", "ible", "ful", "ary", "less", "ian");
    /** The name of who reports is no longer, in tokens. */
    private static final int REPORT_REACH = 9;

    private static final String NOUN_FOLLOWERS = " of in on with between among from for against about at . , ; : ";

    private final Lexicon lexicon;

    public Tagger(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tokens of a stretch of text, tagged. */
    public List<Token> tokens(String text, Range range) {
        List<Token> tokens = new Tokenizer(lexicon, text, range).tokens();
        pluralPossessives(text, tokens);
        boolean titleCase = isTitleCase(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.tag() == Tag.WORD) {
                Tag tag = closedClass(token);
                tokens.set(i, token.as(tag == Tag.ADVERB && !titleCase && endsName(tokens, i) ? Tag.NAME : tag));
            } else if (token.tag() == Tag.GENITIVE) {
                tokens.set(i, token.as(clitic(tokens, i)));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).tag() == Tag.WORD) {
                tokens.set(i, tokens.get(i).as(openClass(tokens, i, titleCase)));
            }
        }
        return tokens;
    }

    /** "Children First", "Bath Forward": a capital right after another one belongs to the name. */
    private static boolean endsName(List<Token> tokens, int i) {
        return i > 0
                && tokens.get(i).capital()
                && tokens.get(i - 1).capital()
                && tokens.get(i - 1).tag() == Tag.WORD;
    }

    /** "the workers’ plan": an apostrophe after an s, when no single quotation mark is open. */
    private static void pluralPossessives(String text, List<Token> tokens) {
        boolean open = false;
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean single = token.tag() == Tag.MARK
                    && token.end() - token.start() == 1
                    && Characters.isApostrophe(text.charAt(token.start()));
            boolean attached = tokens.get(i - 1).end() == token.start();
            if (single && !attached) {
                open = true;
            } else if (single && !open && tokens.get(i - 1).lower().endsWith("s")) {
                tokens.set(i, token.as(Tag.GENITIVE));
            } else if (single) {
                open = false;
            }
        }
    }

    private Tag closedClass(Token token) {
        String lower = token.lower();
        if (token.capital()
                && (lower.equals("us")
                        || (lower.equals("it") && isUpper(token))
                        || lower.equals("may")
                        || lower.equals("will"))) {
            return lower.equals("it") ? Tag.PRONOUN : Tag.WORD;
        }
        if (lower.equals("that")) {
            return Tag.THAT;
        }
        if (lower.equals("to")) {
            return Tag.TO;
        }
        for (String section : ORDER) {
            if (lexicon.is(section, lower)) {
                return SECTIONS.getOrDefault(section, Tag.WORD);
            }
        }
        if (lexicon.is("subordinator", lower)) {
            return Tag.SUBORDINATOR;
        }
        if (lexicon.is("preposition", lower)) {
            return Tag.PREPOSITION;
        }
        if (lexicon.is("adverb", lower)) {
            return Tag.ADVERB;
        }
        return Character.isDigit(lower.charAt(0)) || lower.charAt(0) == '$' ? Tag.NUMBER : Tag.WORD;
    }

    private static boolean isUpper(Token token) {
        return token.end() - token.start() == 2 && token.capital();
    }

    private Tag clitic(List<Token> tokens, int i) {
        String lower = tokens.get(i).lower();
        if (lower.length() == 1) {
            return Tag.GENITIVE;
        }
        if (!lower.endsWith("s")) {
            return lower.endsWith("ll") || lower.endsWith("d") ? Tag.MODAL : Tag.AUXILIARY;
        }
        Tag before = i == 0 ? Tag.SYMBOL : tokens.get(i - 1).tag();
        boolean pronoun = (before == Tag.PRONOUN && !tokens.get(i - 1).lower().endsWith("one"))
                || before == Tag.WH
                || before == Tag.THAT
                || (i > 0 && tokens.get(i - 1).is("there", "here"));
        return pronoun ? Tag.AUXILIARY : Tag.GENITIVE;
    }

    private Tag openClass(List<Token> tokens, int i, boolean titleCase) {
        Token token = tokens.get(i);
        VerbForm verb = lexicon.verb(token.lower());
        boolean first = i == 0 || startsSentence(tokens.get(i - 1));
        if (token.capital() && !titleCase && !(first && opensClause(tokens, i, verb))) {
            return first && isAdverb(token) && !actsAsName(tokens, i) ? Tag.ADVERB : Tag.NAME;
        }
        if (isAdverb(token)) {
            return Tag.ADVERB;
        }
        if (verb != null && isVerbHere(tokens, i, verb)) {
            return Tag.VERB;
        }
        if (verb == null && followsSubject(tokens, i) && !isSubject(tokens, i)) {
            return Tag.VERB;
        }
        return token.capital() ? Tag.NAME : Tag.WORD;
    }

    /** After "he" and "they" an unknown word is a verb, after "it" and "who" one with its ending. */
    private static boolean followsSubject(List<Token> tokens, int i) {
        int before = i - 1;
        while (before >= 0 && tokens.get(before).tag() == Tag.ADVERB) {
            before--;
        }
        if (before < 0 || tokens.get(i).capital()) {
            return false;
        }
        Token subject = tokens.get(before);
        return subject.is("i", "he", "she", "we", "they")
                || (subject.is("it", "who", "which", "that")
                        && tokens.get(i).lower().endsWith("s"));
    }

    /** A capital at the start of a sentence hides participles: "Asked whether", "Citing". */
    private boolean opensClause(List<Token> tokens, int i, @Nullable VerbForm verb) {
        Tag next = i + 1 < tokens.size() ? tokens.get(i + 1).tag() : Tag.STOP;
        return (verb != null
                        && (verb.ing() || verb.past())
                        && next != Tag.VERB
                        && next != Tag.AUXILIARY
                        && next != Tag.GENITIVE)
                || (i + 1 < tokens.size()
                        && !tokens.get(i + 1).capital()
                        && verb == null
                        && !lexicon.isSpeechVerb(tokens.get(i + 1).lower())
                        && next == Tag.WORD);
    }

    /** "Kelly said", "Sally’s". */
    private boolean actsAsName(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && (tokens.get(i + 1).tag() == Tag.GENITIVE
                        || lexicon.isSpeechVerb(tokens.get(i + 1).lower()));
    }

    private static boolean isAdverb(Token token) {
        String lower = token.lower();
        return lower.length() > 4
                && lower.endsWith("ly")
                && !lower.equals("family")
                && !lower.equals("reply")
                && !lower.equals("supply")
                && !lower.equals("imply")
                && !lower.equals("apply")
                && !lower.equals("italy")
                && !lower.equals("rally")
                && !lower.equals("assembly");
    }

    private boolean isVerbHere(List<Token> tokens, int i, VerbForm verb) {
        Token before = i == 0 ? null : tokens.get(i - 1);
        if (before == null) {
            return verb.ing() || verb.past() || verb.base();
        }
        Tag tag = before.tag();
        if (tag == Tag.TO && !verb.base()) {
            return false;
        }
        if ((verb.base() || onlyThird(verb))
                && tag == Tag.ADVERB
                && (follows(tokens, i, Tag.DETERMINER) || follows(tokens, i, Tag.POSSESSIVE))) {
            return false;
        }
        if (onlyThird(verb) && follows(tokens, i, Tag.AUXILIARY)) {
            return false;
        }
        if (tag == Tag.MODAL || (tag == Tag.TO && verb.base()) || tag == Tag.AUXILIARY) {
            return true;
        }
        if (tag == Tag.POSSESSIVE
                || (tag == Tag.DETERMINER
                        && !before.is("all", "both", "some", "many", "most", "each", "this", "these", "those"))) {
            return false;
        }
        if (tag == Tag.GENITIVE) {
            return verb.ing() && next(tokens, i) == Tag.TO;
        }
        if (verb.ing() || (verb.past() && !verb.base()) || (verb.participle() && !verb.base())) {
            return true;
        }
        return isFiniteHere(tokens, i, verb, before);
    }

    private static boolean onlyThird(VerbForm verb) {
        return verb.third() && !verb.base() && !verb.past();
    }

    /** Whether a tag stands before a token, adverbs aside: "there were also reports". */
    private static boolean follows(List<Token> tokens, int i, Tag tag) {
        int before = i - 1;
        while (before >= 0 && tokens.get(before).tag() == Tag.ADVERB) {
            before--;
        }
        return before >= 0 && tokens.get(before).tag() == tag;
    }

    /** "claims", "plan", "support": verb or noun. */
    private boolean isFiniteHere(List<Token> tokens, int i, VerbForm verb, Token before) {
        Tag tag = before.tag();
        if (tag == Tag.NUMBER && verb.lemma().equals("say")) {
            return true;
        }
        if (tag == Tag.PREPOSITION
                || tag == Tag.NUMBER
                || (tag == Tag.DETERMINER && !before.is("all", "both", "some", "many", "most"))) {
            return false;
        }
        if (tag == Tag.TO) {
            return verb.base();
        }
        if (tag == Tag.DETERMINER && verb.third()) {
            return false;
        }
        if (tag == Tag.PRONOUN || tag == Tag.WH || tag == Tag.THAT || tag == Tag.NEGATION) {
            return true;
        }
        Token after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        boolean ambiguous = lexicon.nounCue(tokens.get(i).lower(), "") != null
                || lexicon.is("noun or verb", tokens.get(i).lower());
        if (ambiguous && tag == Tag.VERB) {
            return false;
        }
        if (verb.base() && tag == Tag.NAME && isSubject(tokens, i)) {
            return false;
        }
        if (ambiguous && (afterAdjective(before, verb) || isMostlyNoun(tokens, i))) {
            return false;
        }
        if (ambiguous && verb.third() && endsReport(tokens, i)) {
            return true;
        }
        if (ambiguous
                && (after == null || NOUN_FOLLOWERS.contains(' ' + after.lower() + ' ') || isSubject(tokens, i))) {
            return false;
        }
        if (verb.lemma().equals("say")) {
            return true;
        }
        if (tag == Tag.WORD) {
            boolean plural = before.lower().endsWith("s")
                    || before.lower().endsWith("people")
                    || before.lower().endsWith("men");
            return verb.third() ? !plural : plural || verb.past();
        }
        if (tag == Tag.NAME) {
            boolean complement = after != null
                    && (after.tag() == Tag.PRONOUN || after.tag() == Tag.THAT || after.tag() == Tag.DETERMINER);
            boolean joined = tokens.get(Math.max(0, i - 2)).is("and");
            return verb.third() || verb.past() || before.lower().endsWith("s") || complement || joined;
        }
        return true;
    }

    /** "recent comments", "similar claims". */
    private boolean afterAdjective(Token before, VerbForm verb) {
        return verb.third()
                && before.tag() == Tag.WORD
                && (lexicon.is("adjective", before.lower())
                        || ADJECTIVE_ENDINGS.stream().anyMatch(before.lower()::endsWith));
    }

    /** "states" and "state" are verbs only where they lead straight to what is said. */
    private boolean isMostlyNoun(List<Token> tokens, int i) {
        if (!tokens.get(i).is("state", "states") || i + 1 >= tokens.size()) {
            return false;
        }
        return switch (tokens.get(i + 1).tag()) {
            case THAT, COLON, COMMA, MARK, PRONOUN -> false;
            default -> true;
        };
    }

    /** "The dam leaks, Bath Radio reports", "The dam leaks, a survey shows": only who reports stands after a comma. */
    private static boolean endsReport(List<Token> tokens, int i) {
        boolean last = i + 1 == tokens.size() || tokens.get(i + 1).tag() == Tag.STOP;
        Tag before = tokens.get(i - 1).tag();
        for (int at = i - 1; last && at > 0 && i - at < REPORT_REACH; at--) {
            Tag tag = tokens.get(at).tag();
            if (tag == Tag.COMMA) {
                return before == Tag.NAME || tokens.get(at + 1).tag() == Tag.DETERMINER;
            }
            if (before != Tag.NAME && (tag == Tag.CONJUNCTION || tag == Tag.PREPOSITION || tag == Tag.VERB)) {
                return false;
            }
        }
        return false;
    }

    /** "aid advocates also said", "the charges were": another verb follows that this word is the subject of. */
    private boolean isSubject(List<Token> tokens, int i) {
        int next = i + 1;
        while (next < tokens.size()
                && tokens.get(next).tag() == Tag.ADVERB
                && !tokens.get(next).is("there")) {
            next++;
        }
        if (next >= tokens.size()) {
            return false;
        }
        Tag tag = tokens.get(next).tag();
        VerbForm verb = lexicon.verb(tokens.get(next).lower());
        return tag == Tag.AUXILIARY
                || tag == Tag.MODAL
                || ((verb != null && verb.past() && !verb.participle())
                        || (lexicon.isSpeechVerb(tokens.get(next).lower()) && verb != null && verb.past()));
    }

    private static Tag next(List<Token> tokens, int i) {
        return i + 1 < tokens.size() ? tokens.get(i + 1).tag() : Tag.STOP;
    }

    private static boolean startsSentence(Token before) {
        return before.tag() == Tag.STOP
                || before.tag() == Tag.MARK
                || before.tag() == Tag.COLON
                || before.tag() == Tag.OPEN_BRACKET;
    }

    /** Headlines write every word with a capital, so that case tells nothing. */
    private static boolean isTitleCase(List<Token> tokens) {
        int words = 0;
        int capitals = 0;
        for (Token token : tokens) {
            if (token.tag() == Tag.WORD && token.lower().length() > 3) {
                words++;
                capitals += token.capital() ? 1 : 0;
            }
        }
        return words >= 3 && words < 40 && capitals >= words * 0.8;
    }
}
