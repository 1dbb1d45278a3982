package io.counterpoint.gateway.caching;

import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.counterpoint.gateway.planning.Operation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the policy of one operation: what all its fields allow, those included that {@code @skip} and {@code @include}
 * leave out. Each fragment is looked at once.
 */
final class OperationPolicy {

    private final Operation operation;
    private final GraphQLSchema api;
    private final CacheHints hints;
    private final long defaultMaxAge;
    private final Map<String, CachePolicy> fragments = new HashMap<>();

    OperationPolicy(Operation operation, GraphQLSchema api, CacheHints hints, long defaultMaxAge) {
        this.operation = operation;
        this.api = api;
        this.hints = hints;
        this.defaultMaxAge = defaultMaxAge;
    }

    CachePolicy find() {
        return of(operation.definition().getSelectionSet(), api.getQueryType());
    }

    private CachePolicy of(@Nullable SelectionSet set, @Nullable GraphQLType parent) {
        CachePolicy policy = CachePolicy.UNRESTRICTED;
        if (set == null) {
            return policy;
        }
        for (Selection<?> selection : set.getSelections()) {
            policy = policy.and(
                    switch (selection) {
                        case Field field -> of(field, parent);
                        case InlineFragment fragment ->
                            of(fragment.getSelectionSet(), type(fragment.getTypeCondition(), parent));
                        case FragmentSpread spread -> ofFragment(spread.getName());
                        default -> CachePolicy.NO_STORE;
                    });
        }
        return policy;
    }

    private @Nullable GraphQLType type(@Nullable TypeName condition, @Nullable GraphQLType otherwise) {
        return condition == null ? otherwise : api.getType(condition.getName());
    }

    private CachePolicy ofFragment(String name) {
        CachePolicy known = fragments.get(name);
        FragmentDefinition fragment = operation.fragments().get(name);
        if (known == null && fragment != null) {
            known = of(fragment.getSelectionSet(), type(fragment.getTypeCondition(), null));
            fragments.put(name, known);
        }
        return known == null ? CachePolicy.NO_STORE : known;
    }

    private CachePolicy of(Field field, @Nullable GraphQLType parent) {
        if (!(parent instanceof GraphQLFieldsContainer container)) {
            // Only __typename can be asked of a union.
            return CachePolicy.UNRESTRICTED;
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(api, container, field.getName());
        GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        return own(field, container, type).and(of(field.getSelectionSet(), type));
    }

    private CachePolicy own(Field field, GraphQLFieldsContainer parent, GraphQLType type) {
        CacheHint hint = hints.of(parent, field.getName());
        if (type instanceof GraphQLCompositeType composite) {
            CacheHint general = hints.of(composite);
            hint = hint == null ? general : hint.orElse(general);
        }
        return new CachePolicy(
                maxAge(hint, parent, type), hint == null || hint.scope() == null ? CacheScope.PUBLIC : hint.scope());
    }

    private long maxAge(@Nullable CacheHint hint, GraphQLFieldsContainer parent, GraphQLType type) {
        if (hint != null && hint.maxAge() != null) {
            return hint.maxAge();
        }
        boolean isFollower = !parent.equals(api.getQueryType())
                && (!(type instanceof GraphQLCompositeType) || (hint != null && hint.inherits()));
        return isFollower ? Long.MAX_VALUE : defaultMaxAge;
    }
}
