package io.counterpoint.gateway.caching;

import graphql.language.OperationDefinition;
import io.counterpoint.gateway.planning.Operation;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The policies of operations. Safe to share. */
public final class CachePolicies {

    private final Map<String, CacheHint> configured = new HashMap<>();
    private final long defaultMaxAge;

    private volatile @Nullable Known current;

    /** Policies from what the configuration says, and from what a supergraph says where the configuration does not. */
    public CachePolicies(CachingConfig config) {
        config.hints()
                .forEach((place, hint) ->
                        configured.put(place, new CacheHint(seconds(hint.maxAge()), hint.scope(), false)));
        this.defaultMaxAge = seconds(config.defaultMaxAge());
    }

    private static long seconds(Duration duration) {
        return Math.max(0, duration.toSeconds());
    }

    /**
     * What is known about the operations over one supergraph, for as long as its catalog remembers them: definitions are
     * equal only to themselves.
     */
    private record Known(Supergraph supergraph, CacheHints hints, Map<OperationDefinition, CachePolicy> policies) {}

    @SuppressWarnings("ReferenceEquality") // another supergraph is another object, and comparing two takes long
    private Known known(Supergraph supergraph) {
        Known known = current;
        if (known == null || known.supergraph() != supergraph) {
            known = new Known(
                    supergraph,
                    new CacheHints(supergraph, configured),
                    Collections.synchronizedMap(new WeakHashMap<>()));
            current = known;
        }
        return known;
    }

    /** How long an answer to the operation may be kept, provided that it is complete and not personal. */
    public CachePolicy of(Operation operation, Supergraph supergraph) {
        Known known = known(supergraph);
        boolean isQuery = operation.kind() == OperationDefinition.Operation.QUERY;
        if (!isQuery || (known.hints().isEmpty() && defaultMaxAge == 0)) {
            return CachePolicy.NO_STORE;
        }
        return Objects.requireNonNull(known.policies()
                .computeIfAbsent(
                        operation.definition(),
                        unused -> new OperationPolicy(operation, supergraph.apiSchema(), known.hints(), defaultMaxAge)
                                .find()));
    }
}
