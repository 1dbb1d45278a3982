package io.counterpoint.gateway.caching;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hints for one supergraph, by place: {@code Type} and {@code Type.field}. */
final class CacheHints {

    private static final String DIRECTIVE = "cacheControl";

    private final GraphQLSchema api;
    private final Map<String, CacheHint> byPlace = new HashMap<>();

    CacheHints(Supergraph supergraph, Map<String, CacheHint> configured) {
        this.api = supergraph.apiSchema();
        supergraph.directives().named(DIRECTIVE).forEach((place, hint) -> byPlace.put(place, CacheHint.of(hint)));
        byPlace.putAll(configured);
    }

    boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** What is said about a field: at itself, or else at the same field of the types that are related to its own. */
    @Nullable
    CacheHint of(GraphQLFieldsContainer parent, String field) {
        CacheHint own = byPlace.get(parent.getName() + "." + field);
        if (own != null) {
            return own;
        }
        CacheHint related = null;
        for (GraphQLNamedType type : related(parent)) {
            CacheHint hint = byPlace.get(type.getName() + "." + field);
            if (hint != null) {
                related = related == null ? hint : related.and(hint);
            }
        }
        return related;
    }

    /** What is said about all fields that lead to a type. */
    @Nullable
    CacheHint of(GraphQLCompositeType type) {
        return byPlace.get(type.getName());
    }

    private List<GraphQLNamedType> related(GraphQLFieldsContainer type) {
        var related = new ArrayList<GraphQLNamedType>();
        if (type instanceof GraphQLInterfaceType wider) {
            related.addAll(api.getImplementations(wider));
        }
        if (type instanceof GraphQLImplementingType narrower) {
            narrower.getInterfaces().forEach(wider -> related.add((GraphQLNamedType) wider));
        }
        return related;
    }
}
