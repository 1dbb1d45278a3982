package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.Graph;
import java.util.HashSet;
import java.util.Set;

/**
 * How the search came here.
 *
 * @param visited jumps whose keys are being looked for; needing one of them again would be a circle
 * @param requiring fields whose requirements are being looked for; likewise
 * @param suppliers collects the fetches that bring what is looked for
 */
record Search(Set<Visit> visited, Set<Requirement> requiring, Set<FetchDraft> suppliers) {

    /** A jump to a type of a subgraph at a place. */
    record Visit(Graph graph, String type, Path path) {}

    /** A field at a place, as a subgraph resolves it. */
    record Requirement(Graph graph, String type, String field, Path path) {}

    static Search start() {
        return new Search(Set.of(), Set.of(), new HashSet<>());
    }

    Search forKeyOf(Visit visit, Set<FetchDraft> keySuppliers) {
        return new Search(with(visited, visit), requiring, keySuppliers);
    }

    Search forRequirementsOf(Set<Requirement> requirements, Set<FetchDraft> requirementSuppliers) {
        var all = new HashSet<>(requiring);
        all.addAll(requirements);
        return new Search(Set.of(), all, requirementSuppliers);
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        var all = new HashSet<>(set);
        all.add(more);
        return all;
    }
}
