package io.counterpoint.claims.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void showsWhatChanged() {
        String one = "The dockers will strike on Monday at all terminals";
        String other = "The dockers will strike on Tuesday at most terminals";
        assertThat(changes(one, other)).containsExactly("Monday>Tuesday", "all>most");
    }

    @Test
    void showsWhatIsLeftOut() {
        assertThat(changes("We will never, ever give in", "We will never give in"))
                .containsExactly("ever>");
    }

    @Test
    void looksThroughInflection() {
        assertThat(changes("rejects any pullback", "rejected any pullbacks")).isEmpty();
    }

    @Property(tries = 300)
    void placesAreWithinBoundsAndInOrder(@ForAll String one, @ForAll String other) {
        int atOne = 0;
        int atOther = 0;
        for (Alignment.Stretch stretch : Alignment.of(one, other)) {
            assertThat(stretch.oneStart()).isBetween(atOne, stretch.oneEnd());
            assertThat(stretch.otherStart()).isBetween(atOther, stretch.otherEnd());
            atOne = stretch.oneEnd();
            atOther = stretch.otherEnd();
        }
        assertThat(atOne).isLessThanOrEqualTo(one.codePointCount(0, one.length()));
        assertThat(atOther).isLessThanOrEqualTo(other.codePointCount(0, other.length()));
    }

    private static List<String> changes(String one, String other) {
        return Alignment.of(one, other).stream()
                .filter(stretch -> !stretch.same())
                .map(stretch -> one.substring(stretch.oneStart(), stretch.oneEnd())
                        + '>'
                        + other.substring(stretch.otherStart(), stretch.otherEnd()))
                .toList();
    }
}
