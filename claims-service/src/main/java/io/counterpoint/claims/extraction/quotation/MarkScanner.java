package io.counterpoint.claims.extraction.quotation;

import io.counterpoint.claims.extraction.quotation.Mark.Side;
import io.counterpoint.claims.extraction.text.Characters;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Finds the double quotation marks of a paragraph and which way each turns. */
final class MarkScanner {
    private static final String DOUBLE = "\"“”„‟«»″〝〞";

    private MarkScanner() {}

    static List<Mark> marks(String text, Range paragraph) {
        List<Mark> marks = new ArrayList<>();
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int length = markLength(text, at, paragraph.end());
            if (length == 1 && text.charAt(at) == '"' && Characters.before(text, at) == '=') {
                at = afterMarkup(text, at, paragraph.end());
                continue;
            }
            if (length > 0 && !(length == 1 && text.charAt(at) == '"' && Characters.isClitic(text, at))) {
                marks.add(new Mark(at, at + length, side(text, at, at + length, paragraph)));
            }
            at += Math.max(1, length);
        }
        return marks;
    }

    /** The end of an attribute's value in left-over markup. */
    private static int afterMarkup(String text, int at, int end) {
        int close = at + 1;
        while (close < end && text.charAt(close) != '"') {
            close++;
        }
        return close + 1;
    }

    private static int markLength(String text, int at, int end) {
        char c = text.charAt(at);
        if (DOUBLE.indexOf(c) >= 0) {
            return 1;
        }
        boolean doubled = Characters.isApostrophe(c) && at + 1 < end && text.charAt(at + 1) == c;
        return doubled ? 2 : 0;
    }

    private static Side side(String text, int start, int end, Range paragraph) {
        char before = start == paragraph.start() ? ' ' : text.charAt(start - 1);
        char after = end >= paragraph.end() ? ' ' : text.charAt(end);
        boolean openingPlace = isOpenBefore(before) && !Characters.isSpace(after);
        boolean closingPlace = !Characters.isSpace(before) && !isWord(after) && !isOpenBracket(before);
        char c = text.charAt(start);
        if (openingPlace && !(closingPlace && isClosingForm(c))) {
            return Side.OPENING;
        }
        if (closingPlace) {
            return isOpeningForm(c) && isWord(after) ? Side.OPENING : Side.CLOSING;
        }
        if (isOpeningForm(c)) {
            return Side.OPENING;
        }
        return isClosingForm(c) ? Side.CLOSING : Side.UNKNOWN;
    }

    private static boolean isOpenBefore(char c) {
        return Characters.isSpace(c) || isOpenBracket(c) || Characters.isDash(c) || c == '-' || c == '‘' || c == ':';
    }

    private static boolean isOpenBracket(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    private static boolean isWord(char c) {
        return Characters.isWordPart(c) || c == '[' || c == '$';
    }

    private static boolean isOpeningForm(char c) {
        return c == '“' || c == '„' || c == '«' || c == '〝' || c == '‘';
    }

    private static boolean isClosingForm(char c) {
        return c == '”' || c == '»' || c == '〞' || c == '’';
    }
}
