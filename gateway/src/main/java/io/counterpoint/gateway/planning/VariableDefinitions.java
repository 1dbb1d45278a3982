package io.counterpoint.gateway.planning;

import graphql.language.AstPrinter;
import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the heads of operations. */
final class VariableDefinitions {

    private VariableDefinitions() {}

    /** The client's variable definitions, without directives, by name. */
    static Map<String, String> of(List<VariableDefinition> definitions) {
        var texts = new LinkedHashMap<String, String>();
        for (VariableDefinition definition : definitions) {
            String text = "$" + definition.getName() + ":" + AstPrinter.printAstCompact(definition.getType());
            if (definition.getDefaultValue() != null) {
                text += "=" + AstPrinter.printAstCompact(definition.getDefaultValue());
            }
            texts.put(definition.getName(), text);
        }
        return texts;
    }

    /** Such as {@code query($id:ID!)}. */
    static String operation(String kind, Set<String> variables, Map<String, String> definitions, String... more) {
        var all = new ArrayList<String>(List.of(more));
        for (String variable : variables) {
            String definition = definitions.get(variable);
            if (definition != null) {
                all.add(definition);
            }
        }
        return all.isEmpty() ? kind : kind + "(" + String.join(",", all) + ")";
    }
}
