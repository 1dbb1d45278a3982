package io.counterpoint.claims.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a text into words and numbers. Takes time linear in the text's length. */
public final class Words {
    /** Longer runs of letters are not words of a language; they keep as they are. */
    private static final int LONGEST = 40;

    private static final Map<String, String> NUMBERS = numbers();

    private Words() {}

    /** The words of a text, in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end == at) {
                at++;
            } else {
                words.add(word(text, at, end));
                at = end;
            }
        }
        return words;
    }

    private static Word word(String text, int start, int end) {
        String whole = text.substring(start, end);
        int length = whole.length();
        boolean singular = length > 2 && isApostrophe(whole.charAt(length - 2)) && isS(whole.charAt(length - 1));
        boolean plural = end < text.length()
                && isApostrophe(text.charAt(end))
                && isS(whole.charAt(length - 1))
                && end + 1 < text.length()
                && text.charAt(end + 1) == ' ';
        String bare = singular ? whole.substring(0, length - 2) : whole;
        String lower = bare.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (Character.isDigit(bare.codePointAt(0))) {
            String digits = lower.replace(",", "");
            return new Word(bare, digits, digits, start, end, singular);
        }
        String undotted = lower.replace(".", "");
        String number = NUMBERS.get(undotted);
        if (number != null) {
            return new Word(bare, number, number, start, end, false);
        }
        String stem = undotted.length() > LONGEST ? undotted : Stemmer.stem(undotted);
        return new Word(bare, undotted, stem, start, end, singular || plural);
    }

    private static Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        LexiconFile.entries("numbers.txt")
                .forEach(entry -> entry.phrases().forEach(word -> numbers.put(word, entry.name())));
        return Map.copyOf(numbers);
    }

    /** The end of the word or number that starts at a place; the place itself where none starts. */
    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (Character.isLetterOrDigit(letter)
                    || (at > start && Character.getType(letter) == Character.NON_SPACING_MARK)) {
                at += Character.charCount(letter);
            } else if (at > start && joins(text, at)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether the mark at a place joins what stands before and after it: an apostrophe, "55,000", "1.5", "U.S.". */
    private static boolean joins(String text, int at) {
        char mark = text.charAt(at);
        char before = text.charAt(at - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (isApostrophe(mark)) {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        if (mark == ',' || mark == '.') {
            return (Character.isDigit(before) && Character.isDigit(after)) || (mark == '.' && isInitial(text, at));
        }
        return false;
    }

    /** Whether a dot belongs to an abbreviation of single capitals. */
    private static boolean isInitial(String text, int at) {
        boolean single =
                Character.isUpperCase(text.charAt(at - 1)) && (at < 2 || !Character.isLetter(text.charAt(at - 2)));
        boolean more =
                at + 2 < text.length() && Character.isUpperCase(text.charAt(at + 1)) && text.charAt(at + 2) == '.';
        boolean last = at >= 3 && text.charAt(at - 2) == '.' && Character.isUpperCase(text.charAt(at - 3));
        return single && (more || last);
    }

    private static boolean isApostrophe(char mark) {
        return mark == '\'' || mark == '’';
    }

    private static boolean isS(char letter) {
        return letter == 's' || letter == 'S';
    }
}
