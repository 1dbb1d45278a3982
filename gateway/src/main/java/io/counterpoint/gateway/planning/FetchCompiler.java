package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.json.JsonName;
import io.counterpoint.gateway.planning.Fetch.EntityFetch;
import io.counterpoint.gateway.planning.Fetch.RootFetch;
import io.counterpoint.gateway.supergraph.CompositeType;
import io.counterpoint.gateway.supergraph.Supergraph;
import io.counterpoint.gateway.supergraph.TypeJoin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the drafts that a search ended with into what the executor runs. */
final class FetchCompiler {

    private final Supergraph supergraph;
    private final GoalFactory goals;
    private final Map<String, String> variableDefinitions;
    private final String operationKind;

    FetchCompiler(
            Supergraph supergraph, GoalFactory goals, Map<String, String> variableDefinitions, String operationKind) {
        this.supergraph = supergraph;
        this.goals = goals;
        this.variableDefinitions = variableDefinitions;
        this.operationKind = operationKind;
    }

    QueryPlan.Stage compile(List<FetchDraft> drafts) {
        var fetches = new ArrayList<Fetch>();
        for (FetchDraft draft : drafts) {
            List<Integer> dependencies =
                    draft.dependencies.stream().map(drafts::indexOf).sorted().toList();
            fetches.add(
                    draft.isEntityFetch()
                            ? entityFetch(draft, fetches.size(), dependencies)
                            : rootFetch(draft, fetches.size(), dependencies));
        }
        return new QueryPlan.Stage(fetches);
    }

    private RootFetch rootFetch(FetchDraft draft, int index, List<Integer> dependencies) {
        var writer = new DocumentWriter();
        AnswerShape shape = writer.write(draft.selection);
        // A query type met below the root is asked by a query, whatever the client's operation is.
        String kind = draft.identity.path().equals(Path.ROOT) ? operationKind : "query";
        String head = VariableDefinitions.operation(kind, writer.variables(), variableDefinitions);
        return new RootFetch(
                index,
                draft.graph(),
                List.copyOf(draft.paths),
                new RequestTemplate(head + writer.text(), writer.variables()),
                shape,
                dependencies);
    }

    private EntityFetch entityFetch(FetchDraft draft, int index, List<Integer> dependencies) {
        var writer = new DocumentWriter();
        AnswerShape shape = writer.write(draft.selection);
        String representations = "representations";
        while (variableDefinitions.containsKey(representations)) {
            representations += "_";
        }
        String head = VariableDefinitions.operation(
                "query", writer.variables(), variableDefinitions, "$" + representations + ":[_Any!]!");
        String document = head + "{_entities(representations:$" + representations + "){...on " + draft.selection.type
                + writer.text() + "}}";
        return new EntityFetch(
                index,
                draft.graph(),
                List.copyOf(draft.paths),
                new RequestTemplate(document, writer.variables()),
                shape,
                dependencies,
                Representation.of(draft.selection.type, draft.representation, keyGoals(draft)),
                new JsonName(representations));
    }

    private List<Goal> keyGoals(FetchDraft draft) {
        CompositeType type = supergraph.type(draft.selection.type);
        TypeJoin join = type.in(draft.graph());
        if (join == null) {
            return List.of();
        }
        return join.keys().stream()
                .filter(key -> key.fieldSet().equals(draft.identity.key()))
                .flatMap(key -> goals.goals(key.selection(), type).stream())
                .toList();
    }
}
