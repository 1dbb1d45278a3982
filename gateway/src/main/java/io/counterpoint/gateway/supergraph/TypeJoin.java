package io.counterpoint.gateway.supergraph;

import java.util.List;

/**
 * A type as one subgraph has it.
 *
 * @param keys its entity keys there
 * @param interfaceObject whether the subgraph sees this interface as one object type, without knowing what implements it
 */
public record TypeJoin(List<Key> keys, boolean interfaceObject) {

    /**
     * An entity key.
     *
     * @param fieldSet the key as written
     * @param resolvable whether the subgraph answers {@code _entities} for it
     */
    public record Key(String fieldSet, List<Selection> selection, boolean resolvable) {}
}
