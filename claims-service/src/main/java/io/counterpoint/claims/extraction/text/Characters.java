package io.counterpoint.claims.extraction.text;

import java.util.Locale;
import java.util.Set;

/** Classes of characters that texts from the web write in many ways. */
public final class Characters {
    private static final Set<String> CLITICS = Set.of("s", "t", "re", "ve", "ll", "d", "m");

    private Characters() {}

    /** Whether a character ends a line. */
    public static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    /** Whether a character is white space of any kind, no-break and zero-width ones included. */
    public static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\ufeff'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    /** Whether a character is part of a word or number; surrogates count, so that no pair is cut. */
    public static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether a character can stand for an apostrophe. */
    public static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
    }

    /** Whether a character is a dash between words rather than a hyphen in one. */
    public static boolean isDash(char c) {
        return c == '—' || c == '–' || c == '―' || c == '‒';
    }

    /** The character before an index, or a space at the beginning. */
    public static char before(String text, int index) {
        return index > 0 ? text.charAt(index - 1) : ' ';
    }

    /** The character at an index, or a space beyond the end. */
    public static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }

    /**
     * Whether the sign at an index joins a word and its ending ("it's"), double marks included: feeds that turn every
     * apostrophe into {@code "} are common.
     */
    public static boolean isClitic(String text, int index) {
        return index < text.length()
                && (isApostrophe(text.charAt(index)) || text.charAt(index) == '"')
                && Character.isLetterOrDigit(before(text, index))
                && cliticEnd(text, index + 1) > index + 1;
    }

    /** The end of the ending ("s", "re", ...) that starts at an index; the index itself when there is none. */
    public static int cliticEnd(String text, int index) {
        int end = index;
        while (end < text.length() && end <= index + 2 && isWordPart(text.charAt(end))) {
            end++;
        }
        return CLITICS.contains(text.substring(index, end).toLowerCase(Locale.ROOT)) ? end : index;
    }
}
