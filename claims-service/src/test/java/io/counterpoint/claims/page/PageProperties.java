package io.counterpoint.claims.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.claims.error.ClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;

class PageProperties {
    private static final String ORDER = "order";

    @Property
    void walkingThePagesGivesEachRowOnce(
            @ForAll @IntRange(max = 250) int rows, @ForAll @IntRange(min = 1, max = 100) int size) {
        List<Integer> seen = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            PageRequest request = PageRequest.of(size, after, ORDER);
            Page<Integer> page = Page.of(rowsAfter(request, rows), request, PageProperties::cursor);
            seen.addAll(page.nodes());
            more = page.info().hasNextPage();
            after = page.info().endCursor();
        }

        assertThat(seen).hasSize(rows).doesNotHaveDuplicates();
    }

    @Property
    void aCursorReadsWhatItWrote(@ForAll @AlphaChars String key, @ForAll long id) {
        Cursor cursor = new Cursor(ORDER, key, new UUID(0, id));

        assertThat(Cursor.decode(cursor.encode(), ORDER)).isEqualTo(cursor);
    }

    @Property
    void whateverIsNoCursorIsBadInput(@ForAll String text) {
        assertThatThrownBy(() -> Cursor.decode(text, ORDER)).isInstanceOf(ClientException.class);
    }

    private static List<Integer> rowsAfter(PageRequest request, int rows) {
        int start =
                request.after() == null ? 0 : Integer.parseInt(request.after().key()) + 1;
        List<Integer> found = new ArrayList<>();
        for (int row = start; row < Math.min(rows, start + request.limit()); row++) {
            found.add(row);
        }
        return found;
    }

    private static Cursor cursor(int row) {
        return new Cursor(ORDER, Integer.toString(row), new UUID(0, row));
    }
}
