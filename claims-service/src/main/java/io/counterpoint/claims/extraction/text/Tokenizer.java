package io.counterpoint.claims.extraction.text;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a paragraph into words and signs; words are not yet told apart. */
final class Tokenizer {
    private static final String MARKS = "\"“”„‟«»″〝〞‹›‘’‚'`´";

    private final Lexicon lexicon;
    private final String text;
    private final Range range;
    private final List<Token> tokens = new ArrayList<>();

    Tokenizer(Lexicon lexicon, String text, Range range) {
        this.lexicon = lexicon;
        this.text = text;
        this.range = range;
    }

    List<Token> tokens() {
        int at = range.start();
        while (at < range.end()) {
            char c = text.charAt(at);
            if (Characters.isSpace(c)) {
                at++;
            } else if (startsWord(c, at)) {
                at = word(at);
            } else if (isJoint(at) && Characters.isClitic(text, at)) {
                at = add(at, Characters.cliticEnd(text, at + 1), Tag.GENITIVE);
            } else {
                at = sign(at, c);
            }
        }
        return tokens;
    }

    private boolean startsWord(char c, int at) {
        boolean prefix = c == '$' || c == '€' || c == '£' || c == '#' || c == '@';
        return Characters.isWordPart(c) || (prefix && Characters.isWordPart(charAt(at + 1)));
    }

    private int word(int start) {
        int end = start + 1;
        while (end < range.end() && (Characters.isWordPart(text.charAt(end)) || joins(start, end))) {
            end++;
        }
        if (charAt(end) == '%') {
            end++;
        }
        if (charAt(end) == '.' && isAbbreviation(start, end)) {
            end++;
        }
        int negation = negationStart(start, end);
        return negation > start ? add(start, negation, Tag.WORD) : add(start, end, Tag.WORD);
    }

    /** Whether the sign at an index is inside a word: a hyphen, an apostrophe in a name, a point in a number. */
    private boolean joins(int start, int at) {
        char c = text.charAt(at);
        char next = charAt(at + 1);
        if (!Characters.isWordPart(next)) {
            return false;
        }
        if (Characters.isApostrophe(c)) {
            return isNegation(at) || !Characters.isClitic(text, at);
        }
        if (c == '"') {
            return isNegation(at);
        }
        boolean number = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(next);
        return c == '-'
                || c == '&'
                || c == '/'
                || c == '_'
                || c == '\u2011'
                || (c == '@' && at > start)
                || ((c == ',' || c == ':') && number)
                || (c == '.'
                        && (number || isCode(at) || (text.charAt(at - 1) < 128 && isInitial(at - 1)) || isDomain(at)));
    }

    private boolean isInitial(int at) {
        return Character.isLetter(text.charAt(at))
                && !Character.isLetterOrDigit(Characters.before(text, at))
                && Character.isUpperCase(text.charAt(at)) == Character.isUpperCase(charAt(at + 2));
    }

    /** "HALV.OL": a point between capitals. */
    private boolean isCode(int at) {
        return isCapital(text.charAt(at - 1))
                && isCapital(charAt(at + 1))
                && isCapital(Characters.before(text, at - 1));
    }

    private static boolean isCapital(char c) {
        return Character.isUpperCase(c);
    }

    private boolean isDomain(int at) {
        return text.startsWith(".com", at) || text.startsWith(".org", at) || text.startsWith(".net", at);
    }

    /** "don't" stays one word: its ending is no genitive. */
    private boolean isNegation(int at) {
        return Characters.before(text, at) == 'n' && charAt(at + 1) == 't' && !Characters.isWordPart(charAt(at + 2));
    }

    private int negationStart(int start, int end) {
        return start + 1 < end && Characters.isApostrophe(text.charAt(end - 1)) ? end - 1 : start;
    }

    private boolean isAbbreviation(int start, int end) {
        int from = end;
        while (from > start && end - from < 10 && text.charAt(from - 1) != '-') {
            from--;
        }
        int length = end - from;
        if (length < 1 || length > 9) {
            return false;
        }
        boolean single = length == 1 && Character.isUpperCase(text.charAt(from)) && text.charAt(from) != 'I';
        return single
                || initials(from, end)
                || (lexicon.is("abbreviation", text.substring(from, end).toLowerCase(Locale.ROOT) + '.')
                        && isAbbreviationHere(from, end));
    }

    /** "no." and the like end a sentence unless a number follows; titles and places do not. */
    private boolean isAbbreviationHere(int start, int end) {
        if (Character.isUpperCase(text.charAt(start))) {
            return true;
        }
        String lower = text.substring(start, end);
        return lower.equals("vs") || (lower.equals("no") && Character.isDigit(charAt(end + 2)));
    }

    private boolean initials(int start, int end) {
        for (int i = start; i < end; i++) {
            boolean point = (i - start) % 2 == 1;
            if (point != (text.charAt(i) == '.')) {
                return false;
            }
        }
        return end - start >= 3;
    }

    private int sign(int at, char c) {
        int markup = c == '<' ? markupEnd(at) : at;
        if (markup > at) {
            return add(at, markup, Tag.SYMBOL);
        }
        int end = at + 1;
        while (end < range.end() && repeats(c) && text.charAt(end) == c) {
            end++;
        }
        return add(at, end, tagOf(c, end - at));
    }

    /** The end of a tag of left-over markup; its start when it is none. */
    private int markupEnd(int start) {
        char first = charAt(start + 1);
        for (int i = start + 1; i < range.end() && (Character.isLetter(first) || first == '/'); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return start;
            }
        }
        return start;
    }

    private static boolean repeats(char c) {
        return c == '.' || c == '-' || c == '\'' || c == '`';
    }

    private static Tag tagOf(char c, int length) {
        if (MARKS.indexOf(c) >= 0) {
            return Tag.MARK;
        }
        if (Characters.isDash(c) || c == '-') {
            return Tag.DASH;
        }
        return switch (c) {
            case ',', '،' -> Tag.COMMA;
            case '.' -> length > 1 ? Tag.DASH : Tag.STOP;
            case '?', '!', '…', '。' -> Tag.STOP;
            case ':' -> Tag.COLON;
            case ';' -> Tag.SEMICOLON;
            case '(', '[', '{' -> Tag.OPEN_BRACKET;
            case ')', ']', '}' -> Tag.CLOSE_BRACKET;
            default -> Tag.SYMBOL;
        };
    }

    private boolean isJoint(int at) {
        char c = text.charAt(at);
        return Characters.isApostrophe(c) || c == '"';
    }

    private int add(int start, int end, Tag tag) {
        int to = Math.min(end, range.end());
        String lower = text.substring(start, to).toLowerCase(Locale.ROOT);
        if (tag == Tag.WORD || tag == Tag.GENITIVE) {
            lower = lower.replace('’', '\'')
                    .replace('‘', '\'')
                    .replace('"', '\'')
                    .replace('`', '\'');
        }
        tokens.add(new Token(start, to, lower, Character.isUpperCase(text.charAt(start)), tag));
        return to;
    }

    private char charAt(int at) {
        return at < range.end() ? text.charAt(at) : ' ';
    }
}
