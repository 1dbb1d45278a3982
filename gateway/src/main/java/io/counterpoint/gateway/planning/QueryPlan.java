package io.counterpoint.gateway.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, immutable and independent of one request's variables.
 *
 * @param stages run one after the other: one for a query, one per root field for a mutation
 * @param projection what the client gets of the merged data
 * @param introspection the part that the API schema answers, or null
 */
public record QueryPlan(
        List<Stage> stages,
        SelectionProjection projection,
        @Nullable IntrospectionQuery introspection) {

    /** Guards the list. */
    public QueryPlan {
        stages = List.copyOf(stages);
    }

    /**
     * Fetches that run as soon as those they depend on have ended.
     *
     * @param dependents by the index of each fetch those that wait for it
     */
    public record Stage(List<Fetch> fetches, List<List<Fetch>> dependents) {

        /** Finds out who waits for whom. */
        Stage(List<Fetch> fetches) {
            this(
                    List.copyOf(fetches),
                    fetches.stream().map(fetch -> waitingFor(fetch, fetches)).toList());
        }

        private static List<Fetch> waitingFor(Fetch fetch, List<Fetch> fetches) {
            return fetches.stream()
                    .filter(other -> other.dependencies().contains(fetch.index()))
                    .toList();
        }
    }
}
