package io.counterpoint.gateway.caching;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one field or type.
 *
 * @param maxAge in seconds, or null when nothing is said
 * @param scope who may keep it, or null when nothing is said
 * @param inherits whether the field may be kept as long as its object where no age is given
 */
record CacheHint(@Nullable Long maxAge, @Nullable CacheScope scope, boolean inherits) {

    /** Reads {@code @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean)}. */
    static CacheHint of(Directive directive) {
        Long maxAge = null;
        CacheScope scope = null;
        boolean inherits = false;
        for (Argument argument : directive.getArguments()) {
            switch (argument.getValue()) {
                case IntValue value -> maxAge = Math.max(0, value.getValue().longValue());
                case EnumValue value ->
                    scope = value.getName().equals(CacheScope.PRIVATE.name()) ? CacheScope.PRIVATE : CacheScope.PUBLIC;
                case BooleanValue value -> inherits = value.isValue();
                default -> {}
            }
        }
        return new CacheHint(maxAge, scope, inherits);
    }

    /** This where it says something, {@code other} where it does not. */
    CacheHint orElse(@Nullable CacheHint other) {
        if (other == null) {
            return this;
        }
        return new CacheHint(
                maxAge == null && !inherits ? other.maxAge : maxAge,
                scope == null ? other.scope : scope,
                inherits || (maxAge == null && other.inherits));
    }

    /** What satisfies both. */
    CacheHint and(CacheHint other) {
        return new CacheHint(
                maxAge == null || other.maxAge == null
                        ? (maxAge == null ? other.maxAge : maxAge)
                        : Long.valueOf(Math.min(maxAge, other.maxAge)),
                scope == CacheScope.PRIVATE ? scope : (other.scope == null ? scope : other.scope),
                inherits && other.inherits);
    }
}
