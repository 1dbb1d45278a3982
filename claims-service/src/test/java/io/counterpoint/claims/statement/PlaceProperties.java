package io.counterpoint.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlaceProperties {
    @Property
    void slicesAreThoseOfTheCodePoints(
            @ForAll String text, @ForAll @IntRange(max = 60) int start, @ForAll @IntRange(max = 60) int length) {
        CodePoints places = new CodePoints(text);
        int from = Math.min(start, places.length());
        int to = Math.min(from + length, places.length());

        String expected = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));

        assertThat(places.slice(from, to)).isEqualTo(expected);
    }

    @Property
    void aContextContainsItsStretch(
            @ForAll String text,
            @ForAll @IntRange(max = 60) int start,
            @ForAll @IntRange(min = 1, max = 60) int length) {
        CodePoints places = new CodePoints(text);
        int from = Math.min(start, places.length());
        int to = Math.min(from + length, places.length());
        if (from == to) {
            return;
        }

        String context = new ContextFinder(text, places).around(from, to);

        assertThat(context).contains(places.slice(from, to).strip());
    }
}
