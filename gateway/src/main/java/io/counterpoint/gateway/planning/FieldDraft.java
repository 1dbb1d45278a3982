package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.Arguments;
import io.counterpoint.gateway.supergraph.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * A field that a fetch selects.
 *
 * @param type its type in the subgraph that is asked
 * @param children what is selected below; null on leaves
 */
record FieldDraft(
        String key,
        String name,
        Arguments arguments,
        TypeRef type,
        @Nullable SelectionDraft children) {}
