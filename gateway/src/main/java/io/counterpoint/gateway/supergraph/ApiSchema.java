package io.counterpoint.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Derives from a supergraph what clients may see: no joins, no links, nothing inaccessible. */
final class ApiSchema {

    private static final Set<String> SHOWN_DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");
    private static final Set<String> EXECUTABLE_LOCATIONS = Set.of(
            "QUERY",
            "MUTATION",
            "SUBSCRIPTION",
            "FIELD",
            "FRAGMENT_DEFINITION",
            "FRAGMENT_SPREAD",
            "INLINE_FRAGMENT",
            "VARIABLE_DEFINITION");

    private final Document supergraph;
    private final Set<String> hiddenTypes = new HashSet<>();

    ApiSchema(Document supergraph) {
        this.supergraph = supergraph;
        for (TypeDefinition<?> type : supergraph.getDefinitionsOfType(TypeDefinition.class)) {
            if (isMachinery(type.getName()) || Directives.isInaccessible(type)) {
                hiddenTypes.add(type.getName());
            }
        }
    }

    GraphQLSchema build() {
        Document.Builder api = Document.newDocument();
        for (Definition<?> definition : supergraph.getDefinitions()) {
            SDLDefinition<?> shown = shown(definition);
            if (shown != null) {
                api.definition(shown);
            }
        }
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new PassThroughWiring())
                .build();
        return new SchemaGenerator()
                .makeExecutableSchema(
                        SchemaGenerator.Options.defaultOptions(),
                        new SchemaParser().buildRegistry(api.build()),
                        wiring);
    }

    private static boolean isMachinery(String name) {
        return name.startsWith("join__") || name.startsWith("link__") || name.startsWith("core__");
    }

    private @Nullable SDLDefinition<?> shown(Definition<?> definition) {
        if (definition instanceof TypeDefinition<?> type && hiddenTypes.contains(type.getName())) {
            return null;
        }
        return switch (definition) {
            case ObjectTypeDefinition type ->
                type.transform(t -> t.directives(clientDirectives(type))
                        .implementz(visible(type.getImplements()))
                        .fieldDefinitions(fields(type.getFieldDefinitions())));
            case InterfaceTypeDefinition type ->
                type.transform(t -> t.directives(clientDirectives(type))
                        .implementz(visible(type.getImplements()))
                        .definitions(fields(type.getFieldDefinitions())));
            case UnionTypeDefinition type ->
                type.transform(t -> t.directives(clientDirectives(type)).memberTypes(visible(type.getMemberTypes())));
            case EnumTypeDefinition type ->
                type.transform(t -> t.directives(clientDirectives(type)).enumValueDefinitions(values(type)));
            case InputObjectTypeDefinition type ->
                type.transform(t -> t.directives(clientDirectives(type))
                        .inputValueDefinitions(inputs(type.getInputValueDefinitions())));
            case ScalarTypeDefinition type -> type.transform(t -> t.directives(clientDirectives(type)));
            case SchemaDefinition schema -> schema.transform(s -> s.directives(List.of()));
            case DirectiveDefinition directive -> isForClients(directive) ? directive : null;
            default -> null;
        };
    }

    private static boolean isForClients(DirectiveDefinition directive) {
        return !isMachinery(directive.getName())
                && directive.getDirectiveLocations().stream()
                        .anyMatch(location -> EXECUTABLE_LOCATIONS.contains(location.getName()));
    }

    private static List<Directive> clientDirectives(DirectivesContainer<?> element) {
        return element.getDirectives().stream()
                .filter(directive -> SHOWN_DIRECTIVES.contains(directive.getName()))
                .toList();
    }

    @SuppressWarnings("rawtypes") // graphql-java's builders take raw lists of types
    private List<Type> visible(List<Type> types) {
        return types.stream()
                .filter(type -> !(type instanceof TypeName named && hiddenTypes.contains(named.getName())))
                .toList();
    }

    private static List<FieldDefinition> fields(List<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> !Directives.isInaccessible(field))
                .map(field -> field.transform(f -> f.directives(clientDirectives(field))
                        .inputValueDefinitions(inputs(field.getInputValueDefinitions()))))
                .toList();
    }

    private static List<InputValueDefinition> inputs(List<InputValueDefinition> inputs) {
        return inputs.stream()
                .filter(input -> !Directives.isInaccessible(input))
                .map(input -> input.transform(i -> i.directives(clientDirectives(input))))
                .toList();
    }

    private static List<EnumValueDefinition> values(EnumTypeDefinition type) {
        return type.getEnumValueDefinitions().stream()
                .filter(value -> !Directives.isInaccessible(value))
                .map(value -> value.transform(v -> v.directives(clientDirectives(value))))
                .toList();
    }
}
