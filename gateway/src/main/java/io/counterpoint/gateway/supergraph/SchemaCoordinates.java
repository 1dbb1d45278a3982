package io.counterpoint.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * All that a schema has, flattened: {@code Type}, {@code Type.field}, {@code Type.field(argument:)}, {@code Enum.VALUE} and
 * so on, each with its type as text.
 */
final class SchemaCoordinates {

    private static final Set<String> MACHINERY_TYPES =
            Set.of("FieldSet", "federation__FieldSet", "link__Import", "link__Purpose");
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
    private static final String MEMBER = "member";
    private static final String DEFAULT = " = …";

    private final Document document;
    private final Map<String, String> rootNames = new HashMap<>();

    SchemaCoordinates(String sdl) {
        document = new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(sdl)
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build());
        ROOTS.forEach(name -> rootNames.put(name, name));
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof SchemaDefinition schema) {
                for (OperationTypeDefinition root : schema.getOperationTypeDefinitions()) {
                    String kind = root.getName();
                    rootNames.put(
                            root.getTypeName().getName(),
                            kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
                }
            }
        }
    }

    /** What the schema has, and, if it is a supergraph, whichever subgraph it comes from. */
    Map<String, String> ofAll() {
        return collect((element, directive) -> true, null);
    }

    /** What a supergraph says that {@code graph} has. */
    Map<String, String> of(Graph graph) {
        return collect(
                (element, directive) -> {
                    List<Directive> joins = Directives.named(element, directive);
                    return joins.isEmpty()
                            || joins.stream().anyMatch(join -> graph.id().equals(Directives.text(join, "graph")));
                },
                graph);
    }

    private Map<String, String> collect(BiPredicate<DirectivesContainer<?>, String> has, @Nullable Graph graph) {
        var found = new LinkedHashMap<String, String>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type
                    && !isMachinery(type.getName())
                    && has.test(type, "join__type")) {
                var members = new LinkedHashMap<String, String>();
                add(type, nameOf(type), has, graph, members);
                // Composition gives every subgraph a Query, whether it has one or not.
                if (graph == null || !members.isEmpty() || !rootNames.containsKey(type.getName())) {
                    found.put(nameOf(type), kind(type));
                    found.putAll(members);
                }
            }
        }
        return found;
    }

    private String nameOf(TypeDefinition<?> type) {
        return rootNames.getOrDefault(type.getName(), type.getName());
    }

    /** Objects and interfaces are one: what is an interface here may be an interface object there. */
    private static String kind(TypeDefinition<?> type) {
        return switch (type) {
            case ImplementingTypeDefinition<?> composite -> "a composite type";
            case UnionTypeDefinition union -> "a union";
            case EnumTypeDefinition values -> "an enum";
            case InputObjectTypeDefinition input -> "an input";
            default -> "a scalar";
        };
    }

    private static void add(
            TypeDefinition<?> type,
            String name,
            BiPredicate<DirectivesContainer<?>, String> has,
            @Nullable Graph graph,
            Map<String, String> found) {
        switch (type) {
            case ImplementingTypeDefinition<?> composite -> {
                addKeys(composite, name, graph, found);
                composite.getFieldDefinitions().stream()
                        .filter(field -> has.test(field, "join__field"))
                        .forEach(field -> addField(field, name, graph, found));
            }
            case UnionTypeDefinition union -> addMembers(union, name, graph, found);
            case EnumTypeDefinition values -> {
                for (EnumValueDefinition value : values.getEnumValueDefinitions()) {
                    if (has.test(value, "join__enumValue")) {
                        found.put(name + "." + value.getName(), MEMBER);
                    }
                }
            }
            case InputObjectTypeDefinition input -> {
                for (InputValueDefinition field : input.getInputValueDefinitions()) {
                    if (has.test(field, "join__field")) {
                        found.put(name + "." + field.getName() + ":", input(field));
                    }
                }
            }
            default -> {}
        }
    }

    private static void addKeys(
            ImplementingTypeDefinition<?> type, String name, @Nullable Graph graph, Map<String, String> found) {
        for (Directive directive : type.getDirectives()) {
            String fields = switch (directive.getName()) {
                case "key", "federation__key" -> Directives.text(directive, "fields");
                case "join__type" ->
                    graph == null || graph.id().equals(Directives.text(directive, "graph"))
                            ? Directives.text(directive, "key")
                            : null;
                default -> null;
            };
            if (fields != null) {
                found.put(
                        name + ".@key("
                                + fields.replaceAll("[\\s,]+", " ")
                                        .replaceAll(" ?([{}]) ?", "$1")
                                        .strip() + ")",
                        MEMBER);
            }
        }
    }

    private static void addField(FieldDefinition field, String type, @Nullable Graph graph, Map<String, String> found) {
        String coordinates = type + "." + field.getName();
        found.put(coordinates, TypeRef.of(field.getType()).toString());
        for (Directive join : Directives.named(field, "join__field")) {
            String own = Directives.text(join, "type");
            if (own != null && graph != null && graph.id().equals(Directives.text(join, "graph"))) {
                found.put(coordinates, TypeRef.parse(own).toString());
            }
        }
        for (InputValueDefinition argument : field.getInputValueDefinitions()) {
            found.put(coordinates + "(" + argument.getName() + ":)", input(argument));
        }
    }

    private static String input(InputValueDefinition input) {
        return TypeRef.of(input.getType()) + (input.getDefaultValue() == null ? "" : DEFAULT);
    }

    private static void addMembers(
            UnionTypeDefinition union, String name, @Nullable Graph graph, Map<String, String> found) {
        List<Directive> joins = Directives.named(union, "join__unionMember");
        if (joins.isEmpty()) {
            for (Type<?> member : union.getMemberTypes()) {
                found.put(name + "." + ((TypeName) member).getName(), MEMBER);
            }
        }
        for (Directive join : joins) {
            if (graph == null || graph.id().equals(Directives.text(join, "graph"))) {
                found.put(name + "." + Directives.text(join, "member"), MEMBER);
            }
        }
    }

    /** What the coordinates are a part of, or null for a type. */
    static @Nullable String parent(String coordinates) {
        int argument = coordinates.endsWith(":)") ? coordinates.indexOf('(') : -1;
        int end = argument > 0 ? argument : coordinates.indexOf('.');
        return end < 0 ? null : coordinates.substring(0, end);
    }

    private static boolean isInput(String coordinates) {
        return coordinates.endsWith(":)") || coordinates.endsWith(":");
    }

    /** Whether what is found does what is expected: an input may be looser, everything else must be the same. */
    static boolean fits(String coordinates, String expected, String found) {
        if (!isInput(coordinates)) {
            return expected.equals(found);
        }
        TypeRef sent = TypeRef.parse(expected.replace(DEFAULT, ""));
        TypeRef taken = TypeRef.parse(found.replace(DEFAULT, ""));
        return accepts(found.endsWith(DEFAULT) ? nullable(taken) : taken, sent);
    }

    private static TypeRef nullable(TypeRef type) {
        return type instanceof TypeRef.NonNull(TypeRef inner) ? inner : type;
    }

    private static boolean accepts(TypeRef found, TypeRef sent) {
        return switch (found) {
            case TypeRef.NonNull(TypeRef inner) ->
                sent instanceof TypeRef.NonNull(TypeRef sentInner) && accepts(inner, sentInner);
            case TypeRef.ListOf(TypeRef item) ->
                nullable(sent) instanceof TypeRef.ListOf(TypeRef sentItem) && accepts(item, sentItem);
            case TypeRef.Named named -> named.equals(nullable(sent));
        };
    }

    /** Whether calls that do not know the input must fail. */
    static boolean isRequiredInput(String coordinates, String type, Map<String, String> expected) {
        return isInput(coordinates) && type.endsWith("!") && !expected.containsKey(coordinates);
    }

    /** Whether it is part of federation itself, which no supergraph shows. */
    static boolean isMachinery(String coordinates) {
        String type = coordinates.split("\\.", 2)[0];
        return type.startsWith("_")
                || type.startsWith("join__")
                || type.startsWith("link__")
                || type.startsWith("core__")
                || type.startsWith("federation__")
                || MACHINERY_TYPES.contains(type)
                || coordinates.startsWith("Query._")
                || coordinates.contains(".@key(");
    }
}
