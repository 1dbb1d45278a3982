package io.counterpoint.claims.change;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.mutiny.Multi;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;

/**
 * Lets nested fields be read anew for every event. The engine (SmallRye GraphQL 2.17) has one set of data loaders for a
 * subscription, and these would answer a later event with what they read for an earlier one.
 */
final class FreshEvents {
    private FreshEvents() {}

    /** The events of the subscription that is being started by the caller. */
    static <T> Multi<T> of(Multi<T> events) {
        SmallRyeContext context = SmallRyeContextManager.getCurrentSmallRyeContext();
        DataLoaderRegistry loaders =
                context.unwrap(DataFetchingEnvironment.class).getDataLoaderRegistry();
        return events.invoke(() -> loaders.getDataLoaders().forEach(DataLoader::clearAll));
    }
}
