package io.counterpoint.claims.party;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which party belongs to which. Holds whatever links it is given; {@link #closesCycle} tells which link must not be
 * added, and walks end at a link that closes a cycle all the same.
 *
 * @param parents the parent of each party that has one
 */
public record PartyTree<K>(Map<K, K> parents) {
    public PartyTree {
        parents = Map.copyOf(parents);
    }

    /** The party and those it belongs to, nearest first. */
    public List<K> lineOf(K party) {
        Set<K> line = new LinkedHashSet<>();
        K next = party;
        while (next != null && line.add(next)) {
            next = parents.get(next);
        }
        return List.copyOf(line);
    }

    /** Whether one of the two belongs to the other, or both are the same. */
    public boolean sameLine(K one, K other) {
        return lineOf(one).contains(other) || lineOf(other).contains(one);
    }

    /** Whether giving the child this parent would make a party belong to itself. */
    public boolean closesCycle(K child, K parent) {
        return lineOf(parent).contains(child);
    }
}
