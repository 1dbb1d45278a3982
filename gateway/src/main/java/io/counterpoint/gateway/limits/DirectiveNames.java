package io.counterpoint.gateway.limits;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a supergraph calls {@code @cost} and {@code @listSize}: by these names, by them in the namespace of a specification,
 * or by the names that {@code @link} gives them.
 */
final class DirectiveNames {

    private static final String SPECIFICATION = "specs.apollo.dev/cost/";

    private final Set<String> cost = new HashSet<>(Set.of("cost"));
    private final Set<String> listSize = new HashSet<>(Set.of("listSize"));

    private DirectiveNames() {}

    static DirectiveNames of(Document document) {
        var names = new DirectiveNames();
        document.getDefinitionsOfType(SchemaDefinition.class)
                .forEach(schema -> schema.getDirectives("link").forEach(names::readLink));
        return names;
    }

    private void readLink(Directive link) {
        String url = text(value(link, "url"));
        if (url == null || !url.contains(SPECIFICATION)) {
            return;
        }
        String namespace = text(value(link, "as"));
        if (namespace != null) {
            // The directive that has the specification's own name needs no namespace before it.
            cost.add(namespace);
        }
        if (value(link, "import") instanceof ArrayValue imports) {
            imports.getValues().forEach(this::readImport);
        }
    }

    private void readImport(Value<?> imported) {
        if (imported instanceof ObjectValue object) {
            String name = field(object, "name");
            String alias = field(object, "as");
            if (name != null && alias != null) {
                (name.equals("@cost") ? cost : listSize).add(alias.replace("@", ""));
            }
        }
    }

    private static @Nullable Value<?> value(Directive directive, String argument) {
        return directive.getArgument(argument) == null
                ? null
                : directive.getArgument(argument).getValue();
    }

    private static @Nullable String field(ObjectValue object, String name) {
        return object.getObjectFields().stream()
                .filter(field -> field.getName().equals(name))
                .map(ObjectField::getValue)
                .map(DirectiveNames::text)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Value<?> value) {
        return value instanceof StringValue string ? string.getValue() : null;
    }

    boolean isCost(String directive) {
        return cost.contains(directive) || directive.endsWith("__cost");
    }

    boolean isListSize(String directive) {
        return listSize.contains(directive) || directive.endsWith("__listSize");
    }
}
