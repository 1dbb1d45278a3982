package io.counterpoint.identity.access;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.spi.EventingService;

/**
 * Puts the {@link AccessInstrumentation} into SmallRye's GraphQL engine, which finds this class as a service. The
 * application has it as a bean that is not removed.
 */
public final class AccessControl implements EventingService {

    @Override
    @SuppressWarnings("NullAway") // null stands for a service that is always on
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        AccessInstrumentation access =
                Arc.container().instance(AccessInstrumentation.class).get();
        // The builder tells its instrumentations only to what it builds.
        return builder.instrumentation(
                new ChainedInstrumentation(builder.build().getInstrumentation(), access));
    }
}
