package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Word;
import java.util.List;
import java.util.Set;

/** Tells numbers that count or measure something from those that only name a day, a year or an hour. */
final class Numbers {
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sept",
            "sep",
            "oct",
            "nov",
            "dec");
    private static final String JOINTS = "-/:";

    private Numbers() {}

    /** Whether the number at an index counts or measures something. */
    static boolean counts(String text, List<Word> words, int at) {
        Word word = words.get(at);
        return word.isNumber() && !isYear(word) && !isDay(words, at) && !isPartOfDateOrTime(text, word);
    }

    private static boolean isYear(Word word) {
        return word.lower().length() == 4
                && (word.lower().startsWith("19") || word.lower().startsWith("20"));
    }

    /** "5 February", "February 14", "14th". */
    private static boolean isDay(List<Word> words, int at) {
        String word = words.get(at).lower();
        boolean ordinal = word.length() > 2 && Character.isLetter(word.charAt(word.length() - 1));
        return ordinal || isMonth(words, at - 1) || isMonth(words, at + 1);
    }

    private static boolean isMonth(List<Word> words, int at) {
        return at >= 0
                && at < words.size()
                && words.get(at).isCapitalised()
                && MONTHS.contains(words.get(at).lower());
    }

    /** "2031-05-14", "14/05/2031", "10:30"; scores such as "3-1" are left out with them. */
    private static boolean isPartOfDateOrTime(String text, Word word) {
        boolean zero = word.text().length() > 1
                && word.text().startsWith("0")
                && !word.text().contains(".");
        return zero || isJoint(text, word.end(), word.end() + 1) || isJoint(text, word.start() - 1, word.start() - 2);
    }

    private static boolean isJoint(String text, int mark, int digit) {
        return mark >= 0
                && mark < text.length()
                && digit >= 0
                && digit < text.length()
                && JOINTS.indexOf(text.charAt(mark)) >= 0
                && Character.isDigit(text.charAt(digit));
    }
}
