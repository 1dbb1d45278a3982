package io.counterpoint.claims.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PartyTreeProperties {
    @Property
    void linksThatCloseNoCycleMakeATree(@ForAll @Size(max = 40) List<@IntRange(max = 15) Integer> ends) {
        Map<Integer, Integer> parents = new HashMap<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            if (!new PartyTree<>(parents).closesCycle(ends.get(i), ends.get(i + 1))) {
                parents.put(ends.get(i), ends.get(i + 1));
            }
        }

        PartyTree<Integer> tree = new PartyTree<>(parents);

        for (int party = 0; party <= 15; party++) {
            int root = tree.lineOf(party).getLast();
            assertThat(parents).doesNotContainKey(root);
            assertThat(tree.lineOf(party)).doesNotHaveDuplicates().startsWith(party);
            assertThat(tree.sameLine(party, root)).isTrue();
        }
    }

    @Example
    void siblingsAreNotInOneLine() {
        PartyTree<String> tree = new PartyTree<>(Map.of("minister", "state", "spokesman", "state"));

        assertThat(tree.sameLine("minister", "spokesman")).isFalse();
        assertThat(tree.sameLine("minister", "state")).isTrue();
    }

    @Example
    void aLineEndsEvenInACycle() {
        assertThat(new PartyTree<>(Map.of(1, 2, 2, 1)).lineOf(1)).containsExactly(1, 2);
    }
}
