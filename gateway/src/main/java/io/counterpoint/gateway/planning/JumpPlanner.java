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
import java.util.function.Predicate;
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

    /**
     * A way to resolve some of the leftovers.
     *
     * @param destination what is asked where: ways to the same destination differ only in how they get there
     * @param serves whether a leftover may be had there
     */
    private record Way(Object destination, Predicate<Goal> serves, Jump jump) {}

    private interface Jump {

        /** Changes the draft and answers what is still left, or null when this way leads nowhere. */
        @Nullable
        List<Goal> attempt(List<Goal> leftovers);
    }

    private record Attempt(List<Goal> rest, List<Change> changes, int costOfFetches) {

        /** Unresolved fields weigh most, then the number of fetches, then how long they wait for each other. */
        int cost() {
            return COST_OF_UNRESOLVED * Goal.weight(rest) + costOfFetches;
        }
    }

    /** Resolves leftovers on objects of {@code type} at {@code place}; answers what no jump could bring. */
    List<Goal> resolve(Place place, CompositeType type, List<Goal> leftovers, Search search) {
        List<Goal> left = leftovers;
        while (!left.isEmpty()) {
            List<Goal> rest =
                    step(ways(place, type, left, search), left, place.fetch().level());
            if (rest == null) {
                return left;
            }
            left = rest;
        }
        return left;
    }

    private List<Way> ways(Place place, CompositeType type, List<Goal> left, Search search) {
        var ways = new ArrayList<Way>();
        if (targets.isQueryType(type)) {
            ways.addAll(rootWays(type, left, place, search));
        }
        for (JumpTargets.Target target : targets.entities(place.graph(), type, left)) {
            ways.add(new Way(
                    target.destination(),
                    goal -> targets.isFor(target, goal),
                    wanted -> jumpToEntity(target, type, place, wanted, search)));
        }
        return ways;
    }

    private List<Way> rootWays(CompositeType type, List<Goal> left, @Nullable Place from, Search search) {
        return targets.rootGraphs(type, left, from == null ? null : from.graph()).stream()
                .map(graph -> new Way(
                        graph,
                        goal -> targets.hasRootField(graph, type, goal),
                        wanted -> jumpToRoot(graph, type, from, wanted, search)))
                .toList();
    }

    /** Plans root fields, which need no key. */
    List<Goal> resolveRoot(CompositeType type, List<Goal> wanted) {
        List<Goal> left = wanted;
        while (!left.isEmpty()) {
            List<Goal> rest = step(rootWays(type, left, null, Search.start()), left, 0);
            if (rest == null) {
                return left;
            }
            left = rest;
            if (!targets.isQueryType(type)) {
                return left; // asking a second subgraph would run the mutation twice
            }
        }
        return left;
    }

    /**
     * Takes one way, and answers what is left; null when no way leads on. Leftovers that can be had at one destination
     * only come first: those that leave a choice may then find a place in fetches that are needed anyway, and no time is
     * lost on comparing.
     */
    private @Nullable List<Goal> step(List<Way> ways, List<Goal> left, int level) {
        for (Goal goal : left) {
            Object destination = onlyDestination(ways, goal);
            if (destination != null) {
                List<Way> there = ways.stream()
                        .filter(way -> way.destination().equals(destination))
                        .toList();
                var bound = new ArrayList<Goal>();
                var free = new ArrayList<Goal>();
                left.forEach(other -> (destination.equals(onlyDestination(ways, other)) ? bound : free).add(other));
                Attempt attempt = cheapest(there, bound, level);
                if (attempt != null) {
                    free.addAll(take(attempt));
                    return free;
                }
                if (free.isEmpty()) {
                    return null;
                }
            }
        }
        Attempt best = cheapest(ways, left, level);
        return best == null ? null : take(best);
    }

    private List<Goal> take(Attempt attempt) {
        draft.journal().replay(attempt.changes());
        return attempt.rest();
    }

    private static @Nullable Object onlyDestination(List<Way> ways, Goal goal) {
        Object only = null;
        for (Way way : ways) {
            if (way.serves().test(goal)) {
                if (only != null && !only.equals(way.destination())) {
                    return null;
                }
                only = way.destination();
            }
        }
        return only;
    }

    private @Nullable Attempt cheapest(List<Way> ways, List<Goal> leftovers, int level) {
        Attempt best = null;
        Object settled = null;
        for (Way way : ways) {
            if (way.destination().equals(settled)) {
                continue;
            }
            budget.spend();
            int savepoint = draft.journal().savepoint();
            Set<FetchDraft> before = new HashSet<>(draft.fetches());
            List<Goal> rest = way.jump().attempt(leftovers);
            int costOfFetches = rest == null ? 0 : costOfFetches(before);
            List<Change> changes = draft.journal().rollback(savepoint);
            if (rest != null && Goal.weight(rest) < Goal.weight(leftovers)) {
                var attempt = new Attempt(rest, changes, costOfFetches);
                best = best == null || attempt.cost() < best.cost() ? attempt : best;
                if (attempt.cost() == 0) {
                    return attempt;
                }
                // Nothing but the fetch itself, at once: another key cannot lead there sooner.
                settled = costOfFetches <= COST_OF_FETCH + level + 1 ? way.destination() : settled;
            }
        }
        return best;
    }

    private int costOfFetches(Set<FetchDraft> before) {
        int cost = 0;
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
