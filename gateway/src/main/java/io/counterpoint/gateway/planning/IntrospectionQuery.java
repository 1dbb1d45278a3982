package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.supergraph.Selection;
import io.counterpoint.gateway.supergraph.Selection.FieldSelection;
import io.counterpoint.gateway.supergraph.Selection.TypeSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that the API schema itself answers.
 *
 * @param document the part as a document of its own
 * @param variables the variables that it uses
 * @param responseKeys the root fields' keys in the answer
 */
public record IntrospectionQuery(String document, Set<String> variables, List<String> responseKeys) {

    static boolean isIntrospection(String fieldName) {
        return fieldName.equals("__schema") || fieldName.equals("__type");
    }

    /** Where the merged data keeps the answer for a root field. */
    public static String keyOf(String responseKey) {
        return "__introspection:" + responseKey;
    }

    /** The introspection among a query's root {@code selections}, or null when there is none. */
    static @Nullable IntrospectionQuery of(List<Selection> selections, Map<String, String> variableDefinitions) {
        var fields = new ArrayList<FieldSelection>();
        collect(selections, fields);
        if (fields.isEmpty()) {
            return null;
        }
        var variables = new TreeSet<String>();
        var body = new StringBuilder();
        write(List.copyOf(fields), body, variables);
        String text = VariableDefinitions.operation("query", variables, variableDefinitions) + body;
        return new IntrospectionQuery(
                text,
                variables,
                fields.stream().map(FieldSelection::responseKey).distinct().toList());
    }

    private static void collect(List<Selection> selections, List<FieldSelection> found) {
        for (Selection selection : selections) {
            switch (selection) {
                case FieldSelection field -> {
                    if (isIntrospection(field.name())) {
                        found.add(field);
                    }
                }
                case TypeSelection fragment -> collect(fragment.children(), found);
            }
        }
    }

    private static void write(List<Selection> selections, StringBuilder text, Set<String> variables) {
        if (selections.isEmpty()) {
            return;
        }
        text.append('{');
        for (Selection selection : selections) {
            switch (selection) {
                case FieldSelection field -> {
                    text.append(field.responseKey())
                            .append(':')
                            .append(field.name())
                            .append(field.arguments().text());
                    variables.addAll(field.arguments().variables());
                }
                case TypeSelection fragment -> text.append("...on ").append(fragment.type());
            }
            write(selection.children(), text, variables);
            text.append(' ');
        }
        text.append('}');
    }
}
