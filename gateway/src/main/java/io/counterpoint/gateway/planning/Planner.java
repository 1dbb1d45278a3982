package io.counterpoint.gateway.planning;

import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import io.counterpoint.gateway.supergraph.CompositeType;
import io.counterpoint.gateway.supergraph.Selection;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Plans validated operations over one supergraph. Immutable and safe to share. */
public final class Planner {

    private final Supergraph supergraph;
    private final int maxSteps;

    /**
     * A planner.
     *
     * @param maxSteps how many steps the search for one plan may take
     */
    public Planner(Supergraph supergraph, int maxSteps) {
        this.supergraph = supergraph;
        this.maxSteps = maxSteps;
    }

    /**
     * The plan of an operation. That of a subscription has one stage, which begins with the fetch that listens.
     *
     * @param conditions the values of the variables that decide over {@code @skip} and {@code @include}
     * @param activeLabels the labels of progressive overrides that count for this request
     * @throws UnplannableException when no way leads to a field
     * @throws PlanningLimitException when the search takes too long
     */
    public QueryPlan plan(Operation operation, Map<String, Boolean> conditions, Set<String> activeLabels) {
        List<Selection> selections = new SelectionInliner(operation.fragments(), conditions)
                .inline(operation.definition().getSelectionSet());
        var keys = new KeyNames(supergraph);
        GraphQLObjectType root = rootType(operation.kind());
        SelectionProjection projection = new ProjectionBuilder(supergraph.apiSchema(), keys).project(selections, root);
        Map<String, String> variables = VariableDefinitions.of(operation.variables());
        var goals = new GoalFactory(supergraph, keys);
        CompositeType type = supergraph.type(root.getName());
        List<Goal> wanted = goals.goals(selections, type).stream()
                .filter(goal -> !goal.isTypename() && !IntrospectionQuery.isIntrospection(goal.name()))
                .toList();
        var stages = new ArrayList<QueryPlan.Stage>();
        String kind = operation.kind().name().toLowerCase(Locale.ROOT);
        for (List<Goal> together : inOrder(wanted, operation.kind())) {
            List<FetchDraft> fetches = search(together, type, goals, activeLabels);
            stages.add(new FetchCompiler(supergraph, goals, variables, kind).compile(fetches));
        }
        return new QueryPlan(stages, projection, IntrospectionQuery.of(selections, variables));
    }

    private GraphQLObjectType rootType(OperationDefinition.Operation kind) {
        return switch (kind) {
            case QUERY -> supergraph.apiSchema().getQueryType();
            case MUTATION -> supergraph.apiSchema().getMutationType();
            case SUBSCRIPTION -> supergraph.apiSchema().getSubscriptionType();
        };
    }

    /** A mutation's root fields run one after the other, a query's together. */
    private static List<List<Goal>> inOrder(List<Goal> goals, OperationDefinition.Operation kind) {
        if (goals.isEmpty()) {
            return List.of();
        }
        return kind == OperationDefinition.Operation.MUTATION
                ? goals.stream().map(List::of).toList()
                : List.of(goals);
    }

    private List<FetchDraft> search(
            List<Goal> wanted, CompositeType type, GoalFactory goals, Set<String> activeLabels) {
        var draft = new Draft();
        var availability = new Availability(supergraph, activeLabels);
        var planner = new SelectionPlanner(supergraph, availability, goals, draft, new StepBudget(maxSteps));
        List<Goal> unresolved = planner.jumps().resolveRoot(type, wanted);
        if (!unresolved.isEmpty()) {
            throw new UnplannableException(new DeadEnd(supergraph).describe(type, unresolved.getFirst()));
        }
        return FetchMerger.merge(draft.fetches());
    }
}
