package io.counterpoint.gateway.supergraph;

import graphql.GraphQLException;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.ScalarInfo;
import io.counterpoint.gateway.supergraph.CompositeType.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the SDL of a supergraph into the planner's model. */
final class SupergraphReader {

    private final Document document;
    private final Map<String, Graph> graphs = new LinkedHashMap<>();
    private final PossibleTypes possible;

    private SupergraphReader(String sdl) {
        document = parse(sdl);
        readGraphs();
        possible = new PossibleTypes(document, this::graph);
    }

    /** Reads the text; every way in which it can be wrong ends in an {@link InvalidSupergraphException}. */
    static Supergraph read(String sdl) {
        try {
            return new SupergraphReader(sdl).read();
        } catch (GraphQLException e) {
            throw new InvalidSupergraphException("The supergraph is not valid: " + e.getMessage(), e);
        }
    }

    private static Document parse(String sdl) {
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(sdl)
                        .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                        .build());
    }

    private Supergraph read() {
        var types = new LinkedHashMap<String, CompositeType>();
        var fieldNames = new LinkedHashSet<String>();
        for (ImplementingTypeDefinition<?> definition : implementing()) {
            CompositeType type = implementingType(definition);
            types.put(type.name(), type);
            fieldNames.addAll(type.fields().keySet());
        }
        for (UnionTypeDefinition union : document.getDefinitionsOfType(UnionTypeDefinition.class)) {
            types.put(union.getName(), unionType(union));
        }
        new SupergraphCheck(types, leafTypes()).run();
        return new Supergraph(
                List.copyOf(graphs.values()),
                types,
                Set.copyOf(fieldNames),
                new ApiSchema(document).build(),
                AppliedDirectives.of(document));
    }

    private Set<String> leafTypes() {
        var names = new LinkedHashSet<>(ScalarInfo.GRAPHQL_SPECIFICATION_SCALARS_DEFINITIONS.keySet());
        document.getDefinitionsOfType(ScalarTypeDefinition.class).forEach(scalar -> names.add(scalar.getName()));
        document.getDefinitionsOfType(EnumTypeDefinition.class).forEach(values -> names.add(values.getName()));
        return names;
    }

    private List<ImplementingTypeDefinition<?>> implementing() {
        var definitions = new ArrayList<ImplementingTypeDefinition<?>>();
        definitions.addAll(document.getDefinitionsOfType(ObjectTypeDefinition.class));
        definitions.addAll(document.getDefinitionsOfType(InterfaceTypeDefinition.class));
        return definitions;
    }

    private void readGraphs() {
        document.getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .filter(definition -> definition.getName().equals("join__Graph"))
                .flatMap(definition -> definition.getEnumValueDefinitions().stream())
                .forEach(value -> {
                    Directive graph = Directives.named(value, "join__graph").stream()
                            .findFirst()
                            .orElseThrow(() -> new InvalidSupergraphException(
                                    "The subgraph " + value.getName() + " has no name and no address"));
                    String name = Directives.text(graph, "name");
                    String url = Directives.text(graph, "url");
                    graphs.put(
                            value.getName(),
                            new Graph(value.getName(), name == null ? value.getName() : name, url == null ? "" : url));
                });
        if (graphs.isEmpty()) {
            throw new InvalidSupergraphException("The text names no subgraphs: it has no join__Graph values");
        }
    }

    private Graph graph(Directive directive) {
        String id = Directives.text(directive, "graph");
        Graph graph = id == null ? null : graphs.get(id);
        if (graph == null) {
            throw new InvalidSupergraphException("@" + directive.getName() + " names an unknown subgraph: " + id);
        }
        return graph;
    }

    private CompositeType implementingType(ImplementingTypeDefinition<?> definition) {
        Map<Graph, TypeJoin> joins = typeJoins(definition);
        var fieldJoins = new FieldJoins(graphs.values(), joins);
        var fields = new LinkedHashMap<String, FieldInfo>();
        for (FieldDefinition field : definition.getFieldDefinitions()) {
            fields.put(field.getName(), fieldJoins.read(field));
        }
        Kind kind = definition instanceof InterfaceTypeDefinition ? Kind.INTERFACE : Kind.OBJECT;
        var interfaces = new ArrayList<String>();
        for (Type<?> implemented : definition.getImplements()) {
            interfaces.add(((TypeName) implemented).getName());
        }
        String name = definition.getName();
        return new CompositeType(
                name,
                kind,
                fieldJoins.withKeys(fieldJoins.withHiddenExternals(fields)),
                joins,
                interfaces,
                kind == Kind.OBJECT ? itself(name, joins) : possible.ofInterface(name),
                kind == Kind.OBJECT ? Set.of(name) : possible.ofInterfaceAnywhere(name));
    }

    private static Map<Graph, Set<String>> itself(String name, Map<Graph, TypeJoin> joins) {
        var possible = new LinkedHashMap<Graph, Set<String>>();
        joins.keySet().forEach(graph -> possible.put(graph, Set.of(name)));
        return possible;
    }

    private CompositeType unionType(UnionTypeDefinition union) {
        Map<Graph, TypeJoin> joins = typeJoins(union);
        return new CompositeType(
                union.getName(),
                Kind.UNION,
                Map.of(),
                joins,
                List.of(),
                possible.ofUnion(union, joins.keySet()),
                PossibleTypes.membersOf(union));
    }

    private Map<Graph, TypeJoin> typeJoins(DirectivesContainer<?> definition) {
        var keys = new LinkedHashMap<Graph, List<TypeJoin.Key>>();
        var interfaceObjects = new LinkedHashSet<Graph>();
        for (Directive join : Directives.named(definition, "join__type")) {
            Graph graph = graph(join);
            List<TypeJoin.Key> known = keys.computeIfAbsent(graph, unused -> new ArrayList<>());
            String fieldSet = Directives.text(join, "key");
            if (fieldSet != null) {
                known.add(new TypeJoin.Key(
                        fieldSet, Selection.parseFieldSet(fieldSet), Directives.flag(join, "resolvable", true)));
            }
            if (Directives.flag(join, "isInterfaceObject", false)) {
                interfaceObjects.add(graph);
            }
        }
        var joins = new LinkedHashMap<Graph, TypeJoin>();
        keys.forEach(
                (graph, known) -> joins.put(graph, new TypeJoin(List.copyOf(known), interfaceObjects.contains(graph))));
        return joins;
    }
}
