package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.planning.FetchDraft.Identity;
import io.counterpoint.gateway.planning.Journal.Change;
import io.counterpoint.gateway.planning.Search.Requirement;
import io.counterpoint.gateway.planning.Search.Visit;
import io.counterpoint.gateway.supergraph.CompositeType;
import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from other subgraphs what a place cannot answer. Every way is tried inside a transaction on the draft; the
 * cheapest is kept, and again, until nothing is left or nothing improves.
 */
final class JumpPlanner {

    private static final int COST_OF_FETCH = 10;
    private static final int COST_OF_UNRESOLVED = 100;

    private final GoalFactory goals;
    private final Draft draft;
    private final StepBudget budget;
    private final SelectionPlanner selections;
    private final JumpTargets targets;

    JumpPlanner(
            Supergraph supergraph,
            Availability availability,
            GoalFactory goals,
            Draft draft,
            StepBudget budget,
            SelectionPlanner selections) {
        this.goals = goals;
        this.draft = draft;
        this.budget = budget;
        this.selections = selections;
        this.targets = new JumpTargets(supergraph, availability);
    }

    /** A way to resolve some of the leftovers. */
    private interface Jump {
        /** Changes the draft and answers what is still left, or null when this way leads nowhere. */
        @Nullable
        List<Goal> attempt(List<Goal> leftovers);
    }

    private record Attempt(List<Goal> rest, List<Change> changes, int cost) {}

    /** Resolves leftovers on objects of {@code type} at {@code place}; answers what no jump could bring. */
    List<Goal> resolve(Place place, CompositeType type, List<Goal> leftovers, Search search) {
        List<Goal> left = leftovers;
        while (!left.isEmpty()) {
            var ways = new ArrayList<Jump>();
            if (targets.isQueryType(type)) {
                for (Graph graph : targets.rootGraphs(type, left, place.graph())) {
                    ways.add(wanted -> jumpToRoot(graph, type, place, wanted, search));
                }
            }
            for (JumpTargets.Target target : targets.entities(place.graph(), type, left)) {
                ways.add(wanted -> jumpToEntity(target, type, place, wanted, search));
            }
            Attempt best = cheapest(ways, left);
            if (best == null) {
                return left;
            }
            draft.journal().replay(best.changes());
            left = best.rest();
        }
        return left;
    }

    /** Plans root fields, which need no key. */
    List<Goal> resolveRoot(CompositeType type, List<Goal> wanted) {
        List<Goal> left = wanted;
        while (!left.isEmpty()) {
            var ways = new ArrayList<Jump>();
            for (Graph graph : targets.rootGraphs(type, left, null)) {
                ways.add(goalsLeft -> jumpToRoot(graph, type, null, goalsLeft, Search.start()));
            }
            Attempt best = cheapest(ways, left);
            if (best == null) {
                return left;
            }
            draft.journal().replay(best.changes());
            left = best.rest();
            if (!targets.isQueryType(type)) {
                return left; // asking a second subgraph would run the mutation twice
            }
        }
        return left;
    }

    private @Nullable Attempt cheapest(List<Jump> ways, List<Goal> leftovers) {
        Attempt best = null;
        for (Jump way : ways) {
            budget.spend();
            int savepoint = draft.journal().savepoint();
            Set<FetchDraft> before = new HashSet<>(draft.fetches());
            List<Goal> rest = way.attempt(leftovers);
            int cost = rest == null ? 0 : cost(rest, before);
            List<Change> changes = draft.journal().rollback(savepoint);
            if (rest != null && Goal.weight(rest) < Goal.weight(leftovers) && (best == null || cost < best.cost())) {
                best = new Attempt(rest, changes, cost);
            }
        }
        return best;
    }

    /** Unresolved fields weigh most, then the number of fetches, then how long they wait for each other. */
    private int cost(List<Goal> rest, Set<FetchDraft> before) {
        int cost = COST_OF_UNRESOLVED * Goal.weight(rest);
        int deepest = 0;
        for (FetchDraft fetch : draft.fetches()) {
            if (!before.contains(fetch)) {
                cost += COST_OF_FETCH;
                deepest = Math.max(deepest, fetch.level());
            }
        }
        return cost + deepest;
    }

    private List<Goal> jumpToRoot(
            Graph graph, CompositeType type, @Nullable Place from, List<Goal> wanted, Search search) {
        Path path = from == null ? Path.ROOT : from.path();
        var identity = new Identity(graph, path, null, "", Set.of(), 0);
        Set<FetchDraft> dependencies = from == null ? Set.of() : Set.of(from.fetch());
        FetchDraft fetch = draft.fetch(identity, type.name(), List.of(), dependencies);
        var place = new Place(fetch, fetch.selection, path, List.of());
        return selections.plan(place, type, wanted, search, false);
    }

    private @Nullable List<Goal> jumpToEntity(
            JumpTargets.Target target, CompositeType type, Place from, List<Goal> leftovers, Search search) {
        var visit = new Visit(target.graph(), target.type().name(), from.path());
        if (search.visited().contains(visit)) {
            return null;
        }
        Set<FetchDraft> suppliers = new LinkedHashSet<>();
        draft.supply(suppliers, from.fetch());
        List<Goal> representation = goals.goals(target.key().selection(), type);
        if (!selections
                .plan(from, type, representation, search.forKeyOf(visit, suppliers), true)
                .isEmpty()) {
            return null;
        }
        if (!target.requires().isEmpty()) {
            List<Goal> required = requirements(target, type, from, leftovers, search, suppliers);
            if (required == null) {
                return null;
            }
            representation = union(representation, required);
        }
        var identity = new Identity(
                target.graph(),
                from.path(),
                target.type().name(),
                target.key().fieldSet(),
                target.requires().isEmpty() ? Set.of() : Set.of(target.requires()),
                0);
        FetchDraft fetch = draft.fetch(identity, target.type().name(), representation, suppliers);
        return fill(fetch, target, leftovers, search);
    }

    private List<Goal> fill(FetchDraft fetch, JumpTargets.Target target, List<Goal> leftovers, Search search) {
        var wanted = new ArrayList<Goal>();
        var rest = new ArrayList<Goal>();
        for (Goal goal : leftovers) {
            (targets.isFor(target, goal) ? wanted : rest).add(goal);
        }
        var place = new Place(fetch, fetch.selection, fetch.identity.path(), List.of());
        boolean jump = target.isAbstract();
        rest.addAll(selections.plan(place, target.type(), wanted, search, jump));
        return rest;
    }

    /** Plans what the target's fields require at the place the jump starts from; null when that cannot be had. */
    private @Nullable List<Goal> requirements(
            JumpTargets.Target target,
            CompositeType type,
            Place from,
            List<Goal> leftovers,
            Search search,
            Set<FetchDraft> suppliers) {
        var fields = new HashSet<Requirement>();
        for (Goal goal : leftovers) {
            if (targets.isFor(target, goal)) {
                fields.add(new Requirement(target.graph(), target.type().name(), goal.name(), from.path()));
            }
        }
        if (fields.stream().anyMatch(search.requiring()::contains)) {
            return null;
        }
        List<Goal> required = goals.goals(target.requires(), type);
        Search nested = search.forRequirementsOf(fields, suppliers);
        return selections.plan(from, type, required, nested, true).isEmpty() ? required : null;
    }

    private static List<Goal> union(List<Goal> some, List<Goal> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return new ArrayList<>(all);
    }
}
