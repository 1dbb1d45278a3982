package io.counterpoint.gateway.planning;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A validated operation of a document.
 *
 * @param definition the operation
 * @param fragments the document's fragments by name
 * @param conditionVariables the variables that decide over {@code @skip} and {@code @include}
 */
public record Operation(
        OperationDefinition definition, Map<String, FragmentDefinition> fragments, Set<String> conditionVariables) {

    /**
     * Chooses an operation of a valid document.
     *
     * @throws InvalidOperationException when {@code name} is none of it, or missing where there are several
     */
    static Operation of(Document document, @Nullable String name) {
        List<OperationDefinition> candidates = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> name == null || name.equals(operation.getName()))
                .toList();
        if (candidates.isEmpty()) {
            throw new InvalidOperationException(
                    name == null
                            ? "The document contains no operation"
                            : "The document contains no operation named " + shortened(name));
        }
        if (candidates.size() > 1) {
            throw new InvalidOperationException("operationName must say which of the operations to run");
        }
        var fragments = new HashMap<String, FragmentDefinition>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        return new Operation(candidates.getFirst(), fragments, ConditionVariables.of(document));
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    /** Whether it is a query, a mutation or a subscription. */
    public OperationDefinition.Operation kind() {
        return definition.getOperation();
    }

    /** The definitions of its variables. */
    public List<VariableDefinition> variables() {
        return definition.getVariableDefinitions();
    }
}
