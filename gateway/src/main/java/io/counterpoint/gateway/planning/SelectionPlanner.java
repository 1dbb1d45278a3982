package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.planning.Availability.Resolution;
import io.counterpoint.gateway.supergraph.CompositeType;
import io.counterpoint.gateway.supergraph.FieldInfo;
import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects at a place what its subgraph can answer, lets what is left jump, and hands back what neither could give. An
 * empty answer means that everything is planned.
 */
final class SelectionPlanner {

    private final Supergraph supergraph;
    private final Availability availability;
    private final Draft draft;
    private final StepBudget budget;
    private final JumpPlanner jumps;

    SelectionPlanner(
            Supergraph supergraph, Availability availability, GoalFactory goals, Draft draft, StepBudget budget) {
        this.supergraph = supergraph;
        this.availability = availability;
        this.draft = draft;
        this.budget = budget;
        this.jumps = new JumpPlanner(supergraph, availability, goals, draft, budget, this);
    }

    JumpPlanner jumps() {
        return jumps;
    }

    /**
     * Plans {@code goals} on objects of {@code type} at {@code place}.
     *
     * @param jump whether what the place cannot answer may be fetched elsewhere, starting from here
     */
    List<Goal> plan(Place place, CompositeType type, List<Goal> goals, Search search, boolean jump) {
        budget.spend();
        if (place.path().depth() > StepBudget.MAX_DEPTH) {
            throw new PlanningLimitException("levels of planning", StepBudget.MAX_DEPTH);
        }
        if (type.isInterfaceObjectIn(place.graph())) {
            return planInterfaceObject(place, type, goals, search, jump);
        }
        return type.isAbstract()
                ? planAbstract(place, type, goals, search, jump)
                : planObject(place, type, goals, search, jump);
    }

    private List<Goal> planObject(Place place, CompositeType type, List<Goal> goals, Search search, boolean jump) {
        var leftovers = new ArrayList<Goal>();
        for (Goal goal : goals) {
            if (goal.isWantedOn(type.name())) {
                addIfPresent(leftovers, planField(place, type, goal.on(null), search));
            }
        }
        return jump ? jumps.resolve(place, type, leftovers, search) : leftovers;
    }

    /** The subgraph does not know what the object really is: what depends on that must come from one that does. */
    private List<Goal> planInterfaceObject(
            Place place, CompositeType type, List<Goal> goals, Search search, boolean jump) {
        var leftovers = new ArrayList<Goal>();
        for (Goal goal : goals) {
            boolean dependsOnType = goal.isTypename() || goal.onTypes() != null;
            addIfPresent(leftovers, dependsOnType ? goal : planField(place, type, goal, search));
        }
        return jump ? jumps.resolve(place, type, leftovers, search) : leftovers;
    }

    private List<Goal> planAbstract(Place place, CompositeType type, List<Goal> goals, Search search, boolean jump) {
        draft.typename(place.node());
        draft.supply(search.suppliers(), place.fetch());
        Set<String> possible = type.possibleIn(place.graph());
        var separate = new ArrayList<Goal>();
        for (Goal goal : goals) {
            boolean onAll = possible.stream().allMatch(goal::isWantedOn);
            boolean planned = goal.isTypename() || (onAll && planUniformly(place, type, possible, goal, search));
            if (!planned) {
                separate.add(goal);
            }
        }
        List<Goal> rest = jump ? jumpAsInterface(place, type, possible, separate, search) : separate;
        return planPerType(place, possible, rest, search, jump);
    }

    /** Selects the field on the abstract type itself, if all of the subgraph's possible types agree on it. */
    private boolean planUniformly(Place place, CompositeType type, Set<String> possible, Goal goal, Search search) {
        Resolution onInterface = availability.resolve(place.graph(), type, goal.name(), place.provided());
        if (onInterface == null || !onInterface.requires().isEmpty()) {
            return false;
        }
        for (String name : possible) {
            Resolution onObject =
                    availability.resolve(place.graph(), supergraph.type(name), goal.name(), place.provided());
            if (onObject == null
                    || !onObject.requires().isEmpty()
                    || !onObject.provided().equals(onInterface.provided())
                    || !onObject.type().equals(onInterface.type())) {
                return false;
            }
        }
        int savepoint = draft.journal().savepoint();
        if (planField(place, type, goal.on(null), search) == null) {
            return true;
        }
        draft.journal().rollback(savepoint);
        return false;
    }

    /** Lets fields that every possible type has through an interface object jump at once instead of type by type. */
    private List<Goal> jumpAsInterface(
            Place place, CompositeType type, Set<String> possible, List<Goal> goals, Search search) {
        var shared = new ArrayList<Goal>();
        var rest = new ArrayList<Goal>();
        for (Goal goal : goals) {
            boolean onAll = possible.stream().allMatch(goal::isWantedOn);
            boolean elsewhere = onAll && isFieldOfInterfaceObject(type, goal.name(), place.graph());
            (elsewhere ? shared : rest).add(elsewhere ? goal.on(null) : goal);
        }
        if (!shared.isEmpty()) {
            rest.addAll(jumps.resolve(place, type, shared, search));
        }
        return rest;
    }

    private boolean isFieldOfInterfaceObject(CompositeType type, String fieldName, Graph from) {
        FieldInfo field = type.fields().get(fieldName);
        return field != null
                && field.in(from) == null
                && field.joins().keySet().stream().anyMatch(type::isInterfaceObjectIn);
    }

    private List<Goal> planPerType(Place place, Set<String> possible, List<Goal> goals, Search search, boolean jump) {
        var leftovers = new ArrayList<Goal>();
        for (String name : possible) {
            List<Goal> wanted =
                    goals.stream().filter(goal -> goal.isWantedOn(name)).toList();
            if (!wanted.isEmpty()) {
                Place narrowed = place.on(name, draft.fragment(place.node(), name));
                for (Goal left : plan(narrowed, supergraph.type(name), wanted, search, jump)) {
                    leftovers.add(left.on(Set.of(name)));
                }
            }
        }
        return leftovers;
    }

    /** Selects one field; answers what is still wanted of it, or null when nothing is. */
    private @Nullable Goal planField(Place place, CompositeType type, Goal goal, Search search) {
        Graph graph = place.graph();
        if (goal.isTypename()) {
            draft.typename(place.node());
            draft.supply(search.suppliers(), place.fetch());
            return null;
        }
        Resolution resolution = availability.resolve(graph, type, goal.name(), place.provided());
        if (resolution == null || goal.exhausted().contains(graph)) {
            return goal;
        }
        if (!resolution.requires().isEmpty() && !place.carries(resolution.requires())) {
            return goal;
        }
        int savepoint = draft.journal().savepoint();
        CompositeType below = supergraph.findType(resolution.type().base());
        FieldDraft field = draft.field(place.node(), goal, resolution.type(), below != null);
        draft.supply(search.suppliers(), place.fetch());
        if (below == null || field.children() == null) {
            return null;
        }
        Place inside = place.into(goal.key(), field.children(), resolution.provided());
        askForTypename(inside, type, goal, below);
        List<Goal> rest = plan(inside, below, goal.children(), search, true);
        if (rest.isEmpty()) {
            return null;
        }
        if (Goal.weight(rest) >= Goal.weight(goal.children())) {
            draft.journal().rollback(savepoint);
        }
        return goal.without(graph, rest);
    }

    /** A subgraph may know as one object type what is an interface to the client, who must learn which it is. */
    private void askForTypename(Place inside, CompositeType parent, Goal goal, CompositeType typeHere) {
        FieldInfo field = parent.fields().get(goal.name());
        CompositeType inApi =
                field == null ? null : supergraph.findType(field.type().base());
        if (inApi != null && inApi.isAbstract() && !typeHere.isInterfaceObjectIn(inside.graph())) {
            draft.typename(inside.node());
        }
    }

    private static void addIfPresent(List<Goal> goals, @Nullable Goal goal) {
        if (goal != null) {
            goals.add(goal);
        }
    }
}
