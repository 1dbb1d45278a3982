package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.planning.FetchDraft.Identity;
import io.counterpoint.gateway.supergraph.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan under construction; every change goes through the journal. */
final class Draft {

    private final Journal journal = new Journal();
    private final Map<Identity, FetchDraft> fetches = new LinkedHashMap<>();

    Journal journal() {
        return journal;
    }

    int size() {
        return fetches.size();
    }

    List<FetchDraft> fetches() {
        return new ArrayList<>(fetches.values());
    }

    /**
     * The fetch of that identity, made when there is none, waiting for {@code dependencies}. Where one of those already
     * waits for it, a second one is made: two fetches cannot wait for each other.
     */
    FetchDraft fetch(Identity identity, String type, List<Goal> representation, Set<FetchDraft> dependencies) {
        FetchDraft known = fetches.get(identity);
        if (known == null) {
            known = new FetchDraft(identity, type, representation);
            add(fetches, identity, known);
        } else if (wouldWaitForItself(known, dependencies)) {
            var other = new Identity(
                    identity.graph(),
                    identity.path(),
                    identity.entity(),
                    identity.key(),
                    identity.requires(),
                    identity.variant() + 1);
            return fetch(other, type, representation, dependencies);
        }
        for (FetchDraft dependency : dependencies) {
            add(known.dependencies, dependency);
        }
        return known;
    }

    private static boolean wouldWaitForItself(FetchDraft fetch, Set<FetchDraft> dependencies) {
        return dependencies.stream().anyMatch(dependency -> dependency == fetch || dependency.waitsFor(fetch));
    }

    FieldDraft field(SelectionDraft at, Goal goal, TypeRef type, boolean composite) {
        FieldDraft known = at.fields.get(goal.key());
        if (known == null) {
            SelectionDraft children = composite ? new SelectionDraft(type.base()) : null;
            known = new FieldDraft(goal.key(), goal.name(), goal.arguments(), type, children);
            add(at.fields, goal.key(), known);
        }
        return known;
    }

    SelectionDraft fragment(SelectionDraft at, String type) {
        SelectionDraft known = at.fragments.get(type);
        if (known == null) {
            known = new SelectionDraft(type);
            add(at.fragments, type, known);
        }
        return known;
    }

    void typename(SelectionDraft at) {
        if (!at.typename) {
            journal.perform(new Journal.Change() {
                @Override
                public void apply() {
                    at.typename = true;
                }

                @Override
                public void revert() {
                    at.typename = false;
                }
            });
        }
    }

    /** Notes in {@code suppliers} that {@code fetch} brings a value that is looked for. */
    void supply(Set<FetchDraft> suppliers, FetchDraft fetch) {
        add(suppliers, fetch);
    }

    private <K, V> void add(Map<K, V> map, K key, V value) {
        journal.perform(new Journal.Change() {
            @Override
            public void apply() {
                map.put(key, value);
            }

            @Override
            public void revert() {
                map.remove(key);
            }
        });
    }

    private <V> void add(Set<V> set, V value) {
        if (!set.contains(value)) {
            journal.perform(new Journal.Change() {
                @Override
                public void apply() {
                    set.add(value);
                }

                @Override
                public void revert() {
                    set.remove(value);
                }
            });
        }
    }
}
