package io.counterpoint.gateway.planning;

import graphql.language.OperationDefinition.Operation;
import io.counterpoint.gateway.planning.Availability.Resolution;
import io.counterpoint.gateway.supergraph.CompositeType;
import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.Selection;
import io.counterpoint.gateway.supergraph.Supergraph;
import io.counterpoint.gateway.supergraph.TypeJoin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where leftovers could be fetched: in which subgraph, as which type, by which key, with which requirements. */
final class JumpTargets {

    /**
     * A place to jump to.
     *
     * @param type the type of the representations: the object's own, or an interface of it that is an object there
     * @param isAbstract whether the subgraph resolves the representation to one of several types
     * @param requires the requirement of the fields that are fetched this way; empty for those without
     */
    record Target(Graph graph, CompositeType type, TypeJoin.Key key, boolean isAbstract, List<Selection> requires) {

        /** The target whatever the key. */
        Object destination() {
            return List.of(graph, type.name(), requires);
        }
    }

    private final Supergraph supergraph;
    private final Availability availability;

    JumpTargets(Supergraph supergraph, Availability availability) {
        this.supergraph = supergraph;
        this.availability = availability;
    }

    boolean isQueryType(CompositeType type) {
        return type.name().equals(supergraph.rootType(Operation.QUERY));
    }

    /** The subgraphs, other than {@code except}, that resolve at least one of the root fields. */
    List<Graph> rootGraphs(CompositeType type, List<Goal> leftovers, @Nullable Graph except) {
        return supergraph.graphs().stream()
                .filter(graph -> !graph.equals(except))
                .filter(graph -> leftovers.stream().anyMatch(goal -> hasRootField(graph, type, goal)))
                .toList();
    }

    boolean hasRootField(Graph graph, CompositeType type, Goal goal) {
        return resolution(graph, type, goal) != null;
    }

    /** The entity fetches that could bring at least one of the leftovers on objects of {@code type}. */
    List<Target> entities(Graph from, CompositeType type, List<Goal> leftovers) {
        var found = new ArrayList<Target>();
        for (Graph graph : supergraph.graphs()) {
            for (CompositeType as : entityTypes(from, graph, type)) {
                addTargets(found, from, graph, as, leftovers);
            }
        }
        return found;
    }

    private List<CompositeType> entityTypes(Graph from, Graph to, CompositeType type) {
        var types = new ArrayList<CompositeType>();
        boolean knownHere = !type.isAbstract() || type.isInterfaceObjectIn(from);
        if (knownHere || type.isInterfaceObjectIn(to)) {
            types.add(type);
        }
        for (String name : type.interfaces()) {
            CompositeType implemented = supergraph.findType(name);
            if (implemented != null && implemented.isInterfaceObjectIn(to)) {
                types.add(implemented);
            }
        }
        return types;
    }

    private void addTargets(List<Target> found, Graph from, Graph to, CompositeType as, List<Goal> leftovers) {
        TypeJoin join = as.in(to);
        if (join == null) {
            return;
        }
        boolean isAbstract = as.isAbstract() && !join.interfaceObject();
        Set<List<Selection>> requirements = isAbstract ? Set.of(List.of()) : requirements(to, as, leftovers);
        for (List<Selection> requires : requirements) {
            for (TypeJoin.Key key : join.keys()) {
                if (key.resolvable() && !(from.equals(to) && requires.isEmpty())) {
                    found.add(new Target(to, as, key, isAbstract, requires));
                }
            }
        }
    }

    private Set<List<Selection>> requirements(Graph graph, CompositeType type, List<Goal> leftovers) {
        var requirements = new LinkedHashSet<List<Selection>>();
        for (Goal goal : leftovers) {
            Resolution resolution = resolution(graph, type, goal);
            if (resolution != null && (goal.onTypes() == null || !type.isAbstract())) {
                requirements.add(resolution.requires());
            }
        }
        return requirements;
    }

    /** Whether a leftover is to be fetched by a jump to {@code target}. */
    boolean isFor(Target target, Goal goal) {
        if (target.isAbstract()) {
            return true;
        }
        Resolution resolution = resolution(target.graph(), target.type(), goal);
        boolean typeIsKnown = goal.isTypename() && !target.type().isInterfaceObjectIn(target.graph());
        return typeIsKnown || (resolution != null && resolution.requires().equals(target.requires()));
    }

    private @Nullable Resolution resolution(Graph graph, CompositeType type, Goal goal) {
        return goal.exhausted().contains(graph) ? null : availability.resolve(graph, type, goal.name(), List.of());
    }
}
