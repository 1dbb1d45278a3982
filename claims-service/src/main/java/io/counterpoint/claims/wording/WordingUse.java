package io.counterpoint.claims.wording;

/**
 * How often a text uses one of the words for a thing.
 *
 * @param thing what the words stand for
 * @param variant the word as the lexicon has it
 * @param uses how often, at least 1
 * @param start where the text first uses it, in code points
 * @param end the code point after that first use
 * @param exact the words of that first use
 */
public record WordingUse(String thing, String variant, int uses, int start, int end, String exact) {
    WordingUse again() {
        return new WordingUse(thing, variant, uses + 1, start, end, exact);
    }
}
