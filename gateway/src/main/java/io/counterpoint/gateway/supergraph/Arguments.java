package io.counterpoint.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A field's arguments in canonical form, so that the same arguments in another order are equal.
 *
 * @param text the arguments as GraphQL text in parentheses, sorted by name; empty without arguments
 * @param variables the names of the variables they use
 */
public record Arguments(String text, Set<String> variables) {

    /** No arguments. */
    public static final Arguments NONE = new Arguments("", Set.of());

    /** The canonical form of parsed arguments. */
    public static Arguments of(List<Argument> arguments) {
        if (arguments.isEmpty()) {
            return NONE;
        }
        var variables = new TreeSet<String>();
        String text = arguments.stream()
                .sorted(Comparator.comparing(Argument::getName))
                .peek(argument -> collectVariables(argument.getValue(), variables))
                .map(argument -> argument.getName() + ":" + AstPrinter.printAstCompact(argument.getValue()))
                .collect(Collectors.joining(",", "(", ")"));
        return new Arguments(text, Set.copyOf(variables));
    }

    private static void collectVariables(Value<?> value, Set<String> names) {
        switch (value) {
            case VariableReference reference -> names.add(reference.getName());
            case ArrayValue list -> list.getValues().forEach(item -> collectVariables(item, names));
            case ObjectValue object -> {
                for (ObjectField field : object.getObjectFields()) {
                    collectVariables(field.getValue(), names);
                }
            }
            default -> {}
        }
    }
}
