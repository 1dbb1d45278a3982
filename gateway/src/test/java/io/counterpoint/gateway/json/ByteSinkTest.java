package io.counterpoint.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteSinkTest {

    @Test
    void escapesWhatJsonWantsEscaped() {
        var out = new ByteSink(0);
        out.writeString("a\"b\\c\nd\u0001é\uD83D\uDE00");
        assertThat(out.toText()).isEqualTo("\"a\\\"b\\\\c\\nd\\u0001é\uD83D\uDE00\"");
    }

    @Test
    void comparesRangesByTheirBytesEvenAfterGrowing() {
        var out = new ByteSink(16);
        out.writeRaw("{\"id\":1}");
        ByteSink.Range first = out.rangeFrom(0);
        int second = out.size();
        out.writeRaw("{\"id\":1}");
        assertThat(out.rangeFrom(second)).isEqualTo(first).hasSameHashCodeAs(first);
        out.truncate(second);
        out.writeRaw("{\"id\":2}");
        assertThat(out.rangeFrom(second)).isNotEqualTo(first);
    }

    @Test
    void writesKeysWithTheirColon() {
        var out = new ByteSink(0);
        new JsonName("näme\"").writeTo(out);
        assertThat(out.toText()).isEqualTo("\"näme\\\"\":");
    }
}
