package io.counterpoint.claims.wording;

import java.util.List;

/**
 * How often a text uses one of the words for a thing.
 *
 * @param thing what the words stand for
 * @param variant the word as the lexicon has it
 * @param uses how often, at least 1
 * @param places where, in the order of the text; the first ones where there are too many
 */
public record WordingUse(String thing, String variant, int uses, List<Place> places) {
    public WordingUse {
        places = List.copyOf(places);
    }

    /**
     * A place.
     *
     * @param start its first code point
     * @param end the code point after its last
     * @param exact the words there
     */
    public record Place(int start, int end, String exact) {}
}
