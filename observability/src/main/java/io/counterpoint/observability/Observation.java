package io.counterpoint.observability;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.spi.EventingService;

/** Puts {@link ObservedOperations} into the GraphQL engine, which finds this class as a service. */
public final class Observation implements EventingService {

    @Override
    @SuppressWarnings("NullAway") // null stands for a service that is always on
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        ObservedOperations observed =
                Arc.container().instance(ObservedOperations.class).get();
        // First, so that it sees those operations as well that others refuse.
        return builder.instrumentation(
                new ChainedInstrumentation(observed, builder.build().getInstrumentation()));
    }
}
