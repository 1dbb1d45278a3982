package io.counterpoint.claims.article;

import io.counterpoint.claims.storage.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.jspecify.annotations.Nullable;

/**
 * Resolves articles and outlets by their keys. Whatever id sources-service uses is taken as it is: what is not known
 * here yet has no statements and claims.
 */
@GraphQLApi
@RegisterForReflection
public class ArticleApi {
    @Resolver
    @NonBlocking
    public List<@Nullable Article> article(List<String> id) {
        return stubs(id, Article::new);
    }

    @Resolver
    @NonBlocking
    public List<@Nullable Outlet> outlet(List<String> id) {
        return stubs(id, Outlet::new);
    }

    private static <T> List<@Nullable T> stubs(List<String> ids, Function<String, T> stub) {
        List<@Nullable T> stubs = new ArrayList<>(ids.size());
        ids.forEach(id -> stubs.add(id != null && Ids.read(id).isPresent() ? stub.apply(id) : null));
        return stubs;
    }
}
