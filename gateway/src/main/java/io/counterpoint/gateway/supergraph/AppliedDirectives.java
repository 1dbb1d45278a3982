package io.counterpoint.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.HashMap;
import java.util.Map;

/**
 * Directives on composite types and their fields that composition carried into the supergraph. Places are coordinates:
 * {@code Type} and {@code Type.field}.
 */
public final class AppliedDirectives {

    private final Map<String, Map<String, Directive>> byName = new HashMap<>();

    private AppliedDirectives() {}

    static AppliedDirectives of(Document supergraph) {
        var applied = new AppliedDirectives();
        for (ImplementingTypeDefinition<?> type : supergraph.getDefinitionsOfType(ImplementingTypeDefinition.class)) {
            applied.add(type.getName(), type);
            for (FieldDefinition field : type.getFieldDefinitions()) {
                applied.add(type.getName() + "." + field.getName(), field);
            }
        }
        for (UnionTypeDefinition union : supergraph.getDefinitionsOfType(UnionTypeDefinition.class)) {
            applied.add(union.getName(), union);
        }
        return applied;
    }

    private void add(String place, DirectivesContainer<?> element) {
        for (Directive directive : element.getDirectives()) {
            if (!directive.getName().startsWith("join__")) {
                byName.computeIfAbsent(directive.getName(), name -> new HashMap<>())
                        .putIfAbsent(place, directive);
            }
        }
    }

    /** The directives of that name by place; of several at one place the first. */
    public Map<String, Directive> named(String name) {
        return byName.getOrDefault(name, Map.of());
    }
}
