package io.counterpoint.claims.similarity;

/**
 * One word or number of a text.
 *
 * @param text as it stands there, without a possessive ending
 * @param lower in lower case, a number in digits without thousands separators
 * @param stem what inflected and derived forms have in common
 * @param start where it starts, in UTF-16 units
 * @param end where it ends, exclusive, a possessive ending included
 * @param possessive whether it ends in 's or s'
 */
public record Word(String text, String lower, String stem, int start, int end, boolean possessive) {
    /** Whether it starts with a capital letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is a number, in digits or as a word such as "fourteen". */
    public boolean isNumber() {
        return Character.isDigit(lower.codePointAt(0));
    }
}
