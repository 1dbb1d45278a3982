package io.counterpoint.claims.extraction.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zelenskyy Zelensky Zelenskiy Zelenskyi Zelenskij",
                "Serhii Sergei Sergey Serhiy",
                "Kyiv Kiev",
                "Netanyahu Netanjahu",
                "Khamenei Chamenei Khamenei",
                "Lukashenko Lukashenka",
                "Gaddafi Qaddafi Kadhafi Gadhafi",
                "Erdogan Erdoğan",
                "Jinping",
                "Gerasimov Herasymov",
                "Luhansk Lugansk",
                "Shmyhal Schmyhal Shmygal",
                "Tchernyshov Chernyshov Tschernyshow",
                "Yıldırım Yildirim",
                "Sørensen Sorensen",
                "Wałęsa Walesa",
                "Gorbachev Gorbatchev",
                "Yeltsin Eltsin",
            })
    void spellingsOfOneNameMeet(String spellings) {
        List<String> names = List.of(spellings.split(" "));

        assertThat(names.stream().map(NameKey::of).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Hill, Gill",
        "Harrison, Garrison",
        "Hunter, Gunter",
        "Johnson, Jansen",
        "Chan, Han",
        "Brown, Braun",
        "Lee, Li",
        "Putin, Lutin",
        "Umerov, Umarov",
        "Hates, Gates"
    })
    void otherNamesStayApart(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @Test
    void shortAndForeignWordsAreLeftAlone() {
        assertThat(NameKey.of("Xi")).isEqualTo("xi");
        assertThat(NameKey.of("習近平")).isEqualTo("習近平");
        assertThat(NameKey.of("")).isEmpty();
    }
}
