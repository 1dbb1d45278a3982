package io.counterpoint.claims.similarity;

/**
 * One unit of meaning in a text: a concept of the lexicon, a party, a name, a number or another word.
 *
 * @param key what makes two terms the same, however they are worded
 * @param kind what it is
 * @param weight how much it tells, 0 to 1
 * @param first index of its first word in the text
 * @param last index of its last word, inclusive
 */
public record Term(String key, Kind kind, double weight, int first, int last) {
    /** What a term is. */
    public enum Kind {
        /** A concept that several words stand for. */
        CONCEPT,
        /** A known party; the key is its id. */
        PARTY,
        /** A name that is no known party's. */
        NAME,
        /** A number. */
        NUMBER,
        /** Any other word. */
        WORD
    }
}
