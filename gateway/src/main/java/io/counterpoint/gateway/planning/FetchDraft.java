package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.Selection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fetch under construction. Changed through {@link Draft} and, once the search is over, {@link FetchMerger}. */
final class FetchDraft {

    /**
     * What makes two fetches the same.
     *
     * @param path the objects that it fills
     * @param entity the type of the representations; null when root fields are asked
     * @param key the entity key as written
     * @param requires the requirements that the representations carry
     * @param variant tells apart fetches that must not become one because each waits for the other
     */
    record Identity(
            Graph graph, Path path, @Nullable String entity, String key, Set<List<Selection>> requires, int variant) {}

    final Identity identity;
    /** The objects that it fills: at the identity's path and, once fetches are merged, at others. */
    final List<Path> paths = new ArrayList<>();

    final SelectionDraft selection;
    final List<Goal> representation;
    final Set<FetchDraft> dependencies = new LinkedHashSet<>();

    FetchDraft(Identity identity, String type, List<Goal> representation) {
        this.identity = identity;
        this.paths.add(identity.path());
        this.selection = new SelectionDraft(type);
        this.representation = new ArrayList<>(representation);
    }

    Graph graph() {
        return identity.graph();
    }

    boolean isEntityFetch() {
        return identity.entity() != null;
    }

    /** Whether it waits, directly or not, for {@code other}. */
    boolean waitsFor(FetchDraft other) {
        var seen = new HashSet<FetchDraft>();
        Deque<FetchDraft> open = new ArrayDeque<>(dependencies);
        while (!open.isEmpty()) {
            FetchDraft next = open.pop();
            if (next == other) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(next.dependencies);
            }
        }
        return false;
    }

    /** How many fetches must end, one after the other, before this one has its answer. */
    int level() {
        int level = 0;
        for (FetchDraft dependency : dependencies) {
            level = Math.max(level, dependency.level());
        }
        return level + 1;
    }
}
