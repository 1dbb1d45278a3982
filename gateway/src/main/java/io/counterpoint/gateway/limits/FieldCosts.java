package io.counterpoint.gateway.limits;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of single fields: how long their lists are, and how much they weigh. It comes from {@code @listSize} and
 * {@code @cost} on fields of the supergraph, and from configuration, which wins.
 */
public final class FieldCosts {

    private static final Set<String> USUAL_SLICING_ARGUMENTS = Set.of("first", "last", "limit");
    private static final FieldCost USUAL = new FieldCost(1, null, USUAL_SLICING_ARGUMENTS, null);

    private final Map<String, FieldCost> byCoordinates;

    /**
     * What is known of one field.
     *
     * @param weight what it counts itself, however long its list
     * @param assumedSize how long its list is where the operation does not say, or null
     * @param slicingArguments those that say how long its list is
     * @param sizedFields the fields below it whose lists they size, or null for all
     */
    record FieldCost(
            int weight,
            @Nullable Integer assumedSize,
            Set<String> slicingArguments,
            @Nullable Set<String> sizedFields) {}

    private FieldCosts(Map<String, FieldCost> byCoordinates) {
        this.byCoordinates = Map.copyOf(byCoordinates);
    }

    /** Nothing is known of any field. */
    public static FieldCosts unknown() {
        return new FieldCosts(Map.of());
    }

    /**
     * Reads the directives of a supergraph.
     *
     * @param sdl the supergraph, which is known to be well-formed
     * @param configured by {@code Type.field}
     */
    public static FieldCosts of(String sdl, Map<String, LimitsConfig.Field> configured) {
        var costs = new HashMap<String, FieldCost>();
        var document = new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(sdl)
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build());
        document.getDefinitionsOfType(ImplementingTypeDefinition.class)
                .forEach(type -> read((ImplementingTypeDefinition<?>) type, costs));
        configured.forEach((coordinates, field) ->
                costs.put(coordinates, configured(costs.getOrDefault(coordinates, USUAL), field)));
        return new FieldCosts(costs);
    }

    private static FieldCost configured(FieldCost known, LimitsConfig.Field field) {
        return new FieldCost(
                field.weight().orElse(known.weight()),
                field.listSize().orElse(known.assumedSize()),
                known.slicingArguments(),
                known.sizedFields());
    }

    private static void read(ImplementingTypeDefinition<?> type, Map<String, FieldCost> costs) {
        for (FieldDefinition field : type.getFieldDefinitions()) {
            Directive size = find(field, "listSize");
            Directive cost = find(field, "cost");
            if (size != null || cost != null) {
                Set<String> slicing = names(size, "slicingArguments");
                costs.put(
                        type.getName() + "." + field.getName(),
                        new FieldCost(
                                number(cost, "weight", 1),
                                size == null || size.getArgument("assumedSize") == null
                                        ? null
                                        : Integer.valueOf(number(size, "assumedSize", 1)),
                                slicing == null ? USUAL_SLICING_ARGUMENTS : slicing,
                                names(size, "sizedFields")));
            }
        }
    }

    /** Composition may import it under its name, or leave it in the namespace of its specification. */
    private static @Nullable Directive find(FieldDefinition field, String name) {
        return field.getDirectives().stream()
                .filter(directive ->
                        directive.getName().equals(name) || directive.getName().endsWith("__" + name))
                .findFirst()
                .orElse(null);
    }

    private static int number(@Nullable Directive directive, String argument, int otherwise) {
        Value<?> value = directive == null || directive.getArgument(argument) == null
                ? null
                : directive.getArgument(argument).getValue();
        double number = switch (value) {
            case IntValue whole -> whole.getValue().doubleValue();
            case StringValue text -> parsed(text.getValue(), otherwise);
            case null, default -> otherwise;
        };
        return (int) Math.max(0, Math.min(1_000_000, Math.ceil(number)));
    }

    private static double parsed(String text, int otherwise) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static @Nullable Set<String> names(@Nullable Directive directive, String argument) {
        if (directive == null
                || directive.getArgument(argument) == null
                || !(directive.getArgument(argument).getValue() instanceof ArrayValue list)) {
            return null;
        }
        List<String> names = list.getValues().stream()
                .filter(StringValue.class::isInstance)
                .map(value -> ((StringValue) value).getValue())
                .toList();
        return Set.copyOf(names);
    }

    FieldCost of(@Nullable String type, String field) {
        return type == null || byCoordinates.isEmpty() ? USUAL : byCoordinates.getOrDefault(type + "." + field, USUAL);
    }
}
