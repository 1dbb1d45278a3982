package io.counterpoint.gateway.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

    private static Json parse(String text) {
        return JsonParser.parse(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "-0.5e+10",
                "\"\\u00e9\\n\"",
                "[]",
                "{}",
                "[1,\"a\",null,{\"b\":[true,false]}]",
                "{\"ä\":\"😀\",\"b\":{\"c\":[[]]}}"
            })
    void writesBackWhatItReads(String text) {
        assertThat(parse(" " + text + "\n").toText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "truee",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":1,}",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\t\"",
                "[",
                "{",
                "1 1",
                "NaN"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\u00c3\"", "\"\u00c0\u0080\"", "\"\u00ed\u00a0\u0080\"", "\"\u00f5\u0080\u0080\u0080\""})
    void refusesBytesThatAreNotUtf8(String latin) {
        assertThatThrownBy(() -> JsonParser.parse(latin.getBytes(ISO_8859_1)))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void refusesTooDeepNesting() {
        assertThatThrownBy(() -> parse("[".repeat(100_000))).hasMessageContaining("nested deeper than 256");
    }

    @Property
    void stringsSurviveWritingAndReading(@ForAll String text) {
        String valid = new String(text.getBytes(UTF_8), UTF_8);

        JsonScalar read = (JsonScalar) parse(JsonScalar.string(valid).toText());

        assertThat(read.text()).isEqualTo(valid);
    }

    @Test
    void manyKeysStayQuickAndInOrder() {
        var object = new JsonObject();
        for (int i = 0; i < 100_000; i++) {
            object.put("k" + i, JsonScalar.number(i));
        }

        assertThat(object.size()).isEqualTo(100_000);
        assertThat(object.get("k99999")).isEqualTo(JsonScalar.number(99_999));
        assertThat(object.keyAt(7)).isEqualTo("k7");
        assertThat(object.copy().get("k500")).isEqualTo(JsonScalar.number(500));
    }

    @Test
    void tellsKeysApartThatLookAlikeInBytes() {
        var list = (JsonArray) parse("[{\"a\\\\n\":1},{\"a\\n\":2},{\"a\\\\n\":3}]");
        assertThat(((JsonObject) list.get(0)).keyAt(0)).isEqualTo("a\\n");
        assertThat(((JsonObject) list.get(1)).keyAt(0)).isEqualTo("a\n");
        assertThat(((JsonObject) list.get(2)).keyAt(0)).isEqualTo("a\\n");
    }

    @Property(tries = 300)
    void readsEveryKeyThatIsWritten(@ForAll List<@StringLength(max = 6) String> keys) {
        var list = new JsonArray();
        keys.stream()
                .map(JsonParserTest::wellFormed)
                .forEach(key -> list.add(new JsonObject().put(key, JsonScalar.string(key))));
        var read = (JsonArray) parse(list.toText());
        for (int i = 0; i < keys.size(); i++) {
            var object = (JsonObject) read.get(i);
            assertThat(object.keyAt(0)).isEqualTo(wellFormed(keys.get(i)));
            assertThat(((JsonScalar) object.valueAt(0)).text()).isEqualTo(wellFormed(keys.get(i)));
        }
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
