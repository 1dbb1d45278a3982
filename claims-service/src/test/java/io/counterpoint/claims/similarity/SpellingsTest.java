package io.counterpoint.claims.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
    @ParameterizedTest
    @CsvSource({"Kharkiv,Kharkov", "Lviv,Lvov", "Odesa,Odessa", "Luhansk,Lugansk", "Mohammed,Muhammad"})
    void transliterations(String one, String other) {
        assertThat(Spellings.alike(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Iran,Iraq", "Austria,Australia", "Zenda,Zenda", "Niger,Nigeria", "Ken,Kan"})
    void otherNames(String one, String other) {
        assertThat(Spellings.alike(one, other)).isFalse();
    }

    @Property(tries = 300)
    void theSameInEitherOrder(@ForAll String one, @ForAll String other) {
        assertThat(Spellings.alike(one, other)).isEqualTo(Spellings.alike(other, one));
    }
}
