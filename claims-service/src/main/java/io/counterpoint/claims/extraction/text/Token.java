package io.counterpoint.claims.extraction.text;

/**
 * A word or sign.
 *
 * @param start first index in the text
 * @param end index after the last
 * @param lower its characters in lower case, apostrophes straightened
 * @param capital whether it starts with an upper-case letter
 * @param tag what it is
 */
public record Token(int start, int end, String lower, boolean capital, Tag tag) {
    /** The same token, tagged otherwise. */
    public Token as(Tag other) {
        return new Token(start, end, lower, capital, other);
    }

    /** Whether it is one of these words. */
    public boolean is(String... words) {
        for (String word : words) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
