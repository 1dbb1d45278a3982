package io.counterpoint.gateway.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes one fetch of those that ask the same subgraph at the same time about the same objects, or the same about several
 * objects. Requirements that give one field two values (the same name with different arguments) stay apart.
 */
final class FetchMerger {

    private FetchMerger() {}

    static List<FetchDraft> merge(List<FetchDraft> fetches) {
        var merged = new ArrayList<>(fetches);
        boolean changed = true;
        while (changed) {
            changed = mergeOnce(merged);
        }
        return merged;
    }

    private static boolean mergeOnce(List<FetchDraft> fetches) {
        for (int i = 0; i < fetches.size(); i++) {
            for (int j = i + 1; j < fetches.size(); j++) {
                if (canMerge(fetches.get(i), fetches.get(j))) {
                    merge(fetches, fetches.get(i), fetches.get(j));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean canMerge(FetchDraft one, FetchDraft other) {
        return one.graph().equals(other.graph())
                && Objects.equals(one.identity.entity(), other.identity.entity())
                && one.identity.key().equals(other.identity.key())
                && one.dependencies.equals(other.dependencies)
                && (asksAboutTheSameObjects(one, other) || asksTheSame(one, other));
    }

    private static boolean asksAboutTheSameObjects(FetchDraft one, FetchDraft other) {
        return one.paths.equals(other.paths) && haveNoConflict(one.representation, other.representation);
    }

    private static boolean asksTheSame(FetchDraft one, FetchDraft other) {
        return one.isEntityFetch()
                && one.representation.equals(other.representation)
                && text(one).equals(text(other));
    }

    private static String text(FetchDraft fetch) {
        var writer = new DocumentWriter();
        writer.write(fetch.selection);
        return writer.text();
    }

    private static boolean haveNoConflict(List<Goal> some, List<Goal> more) {
        var byName = new HashMap<String, String>();
        note(some, "", byName);
        return note(more, "", byName);
    }

    private static boolean note(List<Goal> goals, String prefix, Map<String, String> byName) {
        boolean noConflict = true;
        for (Goal goal : goals) {
            String name = prefix + goal.name();
            String known = byName.putIfAbsent(name, goal.key());
            noConflict &= known == null || known.equals(goal.key());
            noConflict &= note(goal.children(), name + ".", byName);
        }
        return noConflict;
    }

    private static void merge(List<FetchDraft> fetches, FetchDraft into, FetchDraft from) {
        into.selection.include(from.selection);
        for (Goal goal : from.representation) {
            if (!into.representation.contains(goal)) {
                into.representation.add(goal);
            }
        }
        for (Path path : from.paths) {
            if (!into.paths.contains(path)) {
                into.paths.add(path);
            }
        }
        fetches.remove(from);
        for (FetchDraft fetch : fetches) {
            if (fetch.dependencies.remove(from)) {
                fetch.dependencies.add(into);
            }
        }
    }
}
