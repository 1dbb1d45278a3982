package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.lexicon.VerbForm;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds where the words that name someone begin and end. Places are token indexes. */
final class NounPhrases {
    private static final int LONGEST = 30;

    private final Lexicon lexicon;

    NounPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The noun phrase whose last token is given, not reaching back before a bound. */
    @Nullable
    Range endingAt(Passage passage, int bound, int last) {
        int end = last;
        while (end >= bound
                && (passage.tag(end) == Tag.ADVERB
                        || (isTimeWord(passage.token(end)) && passage.tag(end) != Tag.NAME && end > bound))) {
            end--;
        }
        end = dropParticiple(passage, bound, last, dropTimePhrase(passage, bound, end));
        if (end < bound || passage.quoted(end)) {
            return null;
        }
        if (end > bound
                && passage.token(end).is("himself", "herself", "itself", "themselves")
                && isNoun(passage.tag(end - 1))) {
            end--;
        }
        if (passage.tag(end) == Tag.PRONOUN || passage.tag(end) == Tag.THAT) {
            int start = end > bound && passage.token(end - 1).is("both", "all") ? end - 1 : end;
            return new Range(start, end + 1);
        }
        int start = end + 1;
        while (start > bound && end + 1 - start < LONGEST && continuesLeft(passage, start - 1, end)) {
            start--;
        }
        return trim(passage, start, end + 1);
    }

    private static boolean isNoun(Tag tag) {
        return tag == Tag.NAME || tag == Tag.WORD || tag == Tag.CLOSE_BRACKET;
    }

    /** The noun phrase that starts at a token, not reaching beyond a bound. */
    @Nullable
    Range startingAt(Passage passage, int from, int bound) {
        if (from >= bound || passage.quoted(from)) {
            return null;
        }
        if (passage.tag(from) == Tag.PRONOUN) {
            return new Range(from, from + 1);
        }
        int end = from;
        while (end < bound && end - from < LONGEST && continuesRight(passage, end, from)) {
            end++;
        }
        while (end > from && !endsPhrase(passage, end - 1)) {
            end--;
        }
        return trim(passage, from, end);
    }

    /** "Smith on Tuesday [said]": the phrase ends before the time. */
    private int dropTimePhrase(Passage passage, int bound, int end) {
        int at = end;
        while (at > bound && (isTimeWord(passage.token(at)) || passage.tag(at) == Tag.NUMBER)) {
            at--;
        }
        boolean time = at < end
                && passage.token(at).is("on", "in", "at", "during", "since", "earlier", "late", "this", "last", "next");
        if (time && at > bound) {
            return at - 1;
        }
        return at < end
                        && passage.tag(end) == Tag.NAME
                        && at > bound
                        && passage.tag(at) != Tag.PREPOSITION
                        && lexicon.is("weekday", passage.token(end).lower())
                ? at
                : end;
    }

    /** "A poll released on Monday [found]": the participle before the time describes the phrase. */
    private int dropParticiple(Passage passage, int bound, int last, int end) {
        if (end >= last || end <= bound || passage.tag(end) != Tag.VERB) {
            return end;
        }
        VerbForm form = lexicon.verb(passage.token(end).lower());
        Tag before = passage.tag(end - 1);
        boolean participle = form != null && form.participle() && (before == Tag.WORD || before == Tag.NAME);
        return participle ? end - 1 : end;
    }

    private boolean continuesLeft(Passage passage, int i, int last) {
        if (passage.quoted(i)) {
            return false;
        }
        return switch (passage.tag(i)) {
            case DETERMINER, POSSESSIVE, NUMBER, NAME, WORD, GENITIVE, PREPOSITION, ADVERB, MARK, SYMBOL -> true;
            case CLOSE_BRACKET, OPEN_BRACKET -> true;
            case CONJUNCTION -> passage.token(i).is("and", "or") && i < last && joinsNouns(passage, i);
            case VERB -> isModifier(passage, i, last) || (passage.token(i).is("close") && passage.tag(i + 1) == Tag.TO);
            case TO -> passage.token(i - 1).is("close", "next");
            case DASH -> false;
            default -> false;
        };
    }

    private boolean joinsNouns(Passage passage, int i) {
        Tag before = passage.tag(i - 1);
        Tag after = passage.tag(i + 1);
        boolean left = before == Tag.NAME || before == Tag.WORD || before == Tag.NUMBER;
        return left
                && (after == Tag.NAME
                        || after == Tag.WORD
                        || after == Tag.DETERMINER
                        || after == Tag.POSSESSIVE
                        || after == Tag.NUMBER);
    }

    /** "people briefed on the plan", "officials speaking in private", "the proposed law". */
    private boolean isModifier(Passage passage, int i, int last) {
        VerbForm form = lexicon.verb(passage.token(i).lower());
        if (form == null || i >= last || !(form.participle() || form.ing())) {
            return false;
        }
        Tag before = passage.tag(i - 1);
        Tag after = passage.tag(i + 1);
        boolean attributive = (before == Tag.DETERMINER || before == Tag.POSSESSIVE || before == Tag.GENITIVE)
                && (after == Tag.WORD || after == Tag.NAME);
        return attributive
                || (before == Tag.WORD
                        && after == Tag.PREPOSITION
                        && !lexicon.isSpeechVerb(passage.token(i).lower()));
    }

    private boolean continuesRight(Passage passage, int i, int from) {
        if (passage.quoted(i)) {
            return false;
        }
        return switch (passage.tag(i)) {
            case DETERMINER, POSSESSIVE ->
                i == from
                        || passage.tag(i - 1) == Tag.PREPOSITION
                        || passage.tag(i - 1) == Tag.CONJUNCTION
                        || passage.tag(i - 1) == Tag.DETERMINER;
            case NUMBER, NAME, WORD, GENITIVE, SYMBOL -> true;
            case ADVERB -> i == from || passage.tag(i + 1) == Tag.WORD;
            case PREPOSITION ->
                passage.token(i).is("of", "for", "at", "in", "from", "with")
                        && i > from
                        && !(passage.token(i).is("in", "at", "for", "with", "from")
                                && passage.token(i + 1).is("a", "an", "response", "comments"));
            case CONJUNCTION -> passage.token(i).is("and") && passage.tag(i + 1) == Tag.NAME;
            case VERB -> i == from && lexicon.is("retired", passage.token(i).lower());
            case OPEN_BRACKET, CLOSE_BRACKET -> i > from;
            default -> false;
        };
    }

    private static boolean endsPhrase(Passage passage, int i) {
        return switch (passage.tag(i)) {
            case NAME, WORD, NUMBER, CLOSE_BRACKET, GENITIVE, PRONOUN, DETERMINER, SYMBOL -> true;
            default -> false;
        };
    }

    /** Drops what stands before the phrase: conjunctions, adverbs, a time, a phrase with a preposition. */
    private @Nullable Range trim(Passage passage, int start, int end) {
        int from = start;
        while (from < end) {
            Tag tag = passage.tag(from);
            if (tag == Tag.CONJUNCTION
                    || tag == Tag.ADVERB
                    || tag == Tag.SYMBOL
                    || tag == Tag.MARK
                    || tag == Tag.CLOSE_BRACKET
                    || tag == Tag.GENITIVE) {
                from++;
            } else if (tag == Tag.PREPOSITION) {
                from = afterPreposition(passage, from + 1, end);
            } else {
                break;
            }
        }
        return from < end ? new Range(from, end) : null;
    }

    /** Where the subject starts in "On Monday Smith", "In an interview the mayor": after time words or a first noun phrase. */
    private int afterPreposition(Passage passage, int from, int end) {
        int at = from;
        while (at < end
                && (isTimeWord(passage.token(at))
                        || passage.tag(at) == Tag.NUMBER
                        || (passage.tag(at) == Tag.DETERMINER && isTimeWord(passage.token(at + 1))))) {
            at++;
        }
        if (at > from && at < end) {
            return at;
        }
        for (int i = end - 1; i > from; i--) {
            Tag tag = passage.tag(i);
            Tag before = passage.tag(i - 1);
            boolean starts = tag == Tag.DETERMINER || tag == Tag.POSSESSIVE || (tag == Tag.NAME && before == Tag.WORD);
            if (starts && before != Tag.PREPOSITION && before != Tag.CONJUNCTION) {
                return i;
            }
        }
        return from;
    }

    private boolean isTimeWord(Token token) {
        return lexicon.is("time", token.lower()) && !(token.is("may", "march", "later", "earlier") && !token.capital());
    }
}
