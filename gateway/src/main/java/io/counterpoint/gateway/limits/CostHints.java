package io.counterpoint.gateway.limits;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.FloatValue;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.NamedNode;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a supergraph says with {@code @cost} and {@code @listSize}.
 *
 * @param weights by schema coordinates: {@code Type}, {@code Type.field} and {@code Type.field(argument:)}
 * @param sizes by {@code Type.field}
 */
record CostHints(Map<String, Double> weights, Map<String, ListSize> sizes) {

    private static final double HEAVIEST = 1_000_000;

    /**
     * What is said of how long lists are.
     *
     * @param assumed how long where the operation does not say, or null
     * @param slicing the arguments that say it, as names or as paths such as {@code input.first}; null when none are named
     * @param sizedFields the fields below that have the lists, or null for the field itself
     * @param exactlyOne whether an operation has to give exactly one of the arguments
     */
    record ListSize(
            @Nullable Integer assumed,
            @Nullable List<String> slicing,
            @Nullable Set<String> sizedFields,
            boolean exactlyOne) {}

    static CostHints none() {
        return new CostHints(Map.of(), Map.of());
    }

    /** The hints of a supergraph that is known to be well-formed. */
    static CostHints of(String sdl) {
        Document document = new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(sdl)
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build());
        var reading = new Reading(DirectiveNames.of(document));
        document.getDefinitionsOfType(TypeDefinition.class).forEach(type -> reading.type((TypeDefinition<?>) type));
        return new CostHints(Map.copyOf(reading.weights), Map.copyOf(reading.sizes));
    }

    private static final class Reading {

        private final DirectiveNames names;
        private final Map<String, Double> weights = new HashMap<>();
        private final Map<String, ListSize> sizes = new HashMap<>();

        Reading(DirectiveNames names) {
            this.names = names;
        }

        void type(TypeDefinition<?> type) {
            switch (type) {
                case ImplementingTypeDefinition<?> composite -> {
                    weigh(type.getName(), composite);
                    composite.getFieldDefinitions().forEach(field -> field(type.getName(), field));
                }
                case InputObjectTypeDefinition input -> {
                    weigh(type.getName(), input);
                    input.getInputValueDefinitions()
                            .forEach(field -> weigh(type.getName() + "." + field.getName(), field));
                }
                case EnumTypeDefinition leaf -> weigh(type.getName(), leaf);
                case ScalarTypeDefinition leaf -> weigh(type.getName(), leaf);
                case UnionTypeDefinition union -> weigh(type.getName(), union);
                default -> {}
            }
        }

        private void field(String type, FieldDefinition field) {
            String coordinates = type + "." + field.getName();
            weigh(coordinates, field);
            for (InputValueDefinition argument : field.getInputValueDefinitions()) {
                weigh(coordinates + "(" + argument.getName() + ":)", argument);
            }
            Directive size = find(field, names::isListSize);
            if (size != null) {
                sizes.put(coordinates, size(size));
            }
        }

        private <T extends NamedNode<?> & DirectivesContainer<?>> void weigh(String coordinates, T node) {
            Directive cost = find(node, names::isCost);
            if (cost != null) {
                weights.put(coordinates, number(cost, "weight"));
            }
        }

        private static @Nullable Directive find(DirectivesContainer<?> node, Predicate<String> isWanted) {
            return node.getDirectives().stream()
                    .filter(directive -> isWanted.test(directive.getName()))
                    .findFirst()
                    .orElse(null);
        }

        private static ListSize size(Directive directive) {
            List<String> sized = strings(directive, "sizedFields");
            return new ListSize(
                    argument(directive, "assumedSize") == null ? null : (int) number(directive, "assumedSize"),
                    strings(directive, "slicingArguments"),
                    sized == null || sized.isEmpty() ? null : Set.copyOf(sized),
                    !(argument(directive, "requireOneSlicingArgument") instanceof BooleanValue said) || said.isValue());
        }
    }

    private static @Nullable Value<?> argument(Directive directive, String name) {
        return directive.getArgument(name) == null
                ? null
                : directive.getArgument(name).getValue();
    }

    /** Both whole numbers and, as the specification has them, numbers in strings. */
    private static double number(Directive directive, String argument) {
        double number = switch (argument(directive, argument)) {
            case IntValue whole -> whole.getValue().doubleValue();
            case FloatValue decimal -> decimal.getValue().doubleValue();
            case StringValue text -> parsed(text.getValue());
            case null, default -> 1;
        };
        return Math.max(0, Math.min(HEAVIEST, number));
    }

    private static double parsed(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isNaN(number) ? 1 : number;
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static @Nullable List<String> strings(Directive directive, String argument) {
        return switch (argument(directive, argument)) {
            case ArrayValue list ->
                list.getValues().stream()
                        .filter(StringValue.class::isInstance)
                        .map(value -> ((StringValue) value).getValue())
                        .toList();
            case StringValue one -> List.of(one.getValue());
            case null, default -> null;
        };
    }
}
