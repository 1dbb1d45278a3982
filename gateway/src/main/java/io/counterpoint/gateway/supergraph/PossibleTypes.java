package io.counterpoint.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which object types an interface or a union may turn out to be, in each subgraph. */
final class PossibleTypes {

    private final Function<Directive, Graph> graphOf;
    private final Map<String, Map<Graph, Set<String>>> byInterface = new LinkedHashMap<>();
    private final Map<String, Set<String>> anywhere = new LinkedHashMap<>();

    PossibleTypes(Document document, Function<Directive, Graph> graphOf) {
        this.graphOf = graphOf;
        document.getDefinitionsOfType(ObjectTypeDefinition.class).forEach(this::note);
    }

    private void note(ObjectTypeDefinition type) {
        for (Type<?> implemented : type.getImplements()) {
            anywhere.computeIfAbsent(((TypeName) implemented).getName(), unused -> new LinkedHashSet<>())
                    .add(type.getName());
        }
        List<Directive> joins = Directives.named(type, "join__implements");
        for (Directive join : joins) {
            String implemented = Directives.text(join, "interface");
            if (implemented != null) {
                note(implemented, graphOf.apply(join), type.getName());
            }
        }
    }

    private void note(String implemented, Graph graph, String type) {
        byInterface
                .computeIfAbsent(implemented, unused -> new LinkedHashMap<>())
                .computeIfAbsent(graph, unused -> new LinkedHashSet<>())
                .add(type);
    }

    Map<Graph, Set<String>> ofInterface(String name) {
        return byInterface.getOrDefault(name, Map.of());
    }

    Set<String> ofInterfaceAnywhere(String name) {
        return anywhere.getOrDefault(name, Set.of());
    }

    static Set<String> membersOf(UnionTypeDefinition union) {
        var members = new LinkedHashSet<String>();
        for (Type<?> member : union.getMemberTypes()) {
            members.add(((TypeName) member).getName());
        }
        return members;
    }

    /** A union without any member join has the same members everywhere. */
    Map<Graph, Set<String>> ofUnion(UnionTypeDefinition union, Set<Graph> graphs) {
        var members = new LinkedHashMap<Graph, Set<String>>();
        List<Directive> joins = Directives.named(union, "join__unionMember");
        if (joins.isEmpty()) {
            graphs.forEach(graph -> members.put(graph, membersOf(union)));
        }
        for (Directive join : joins) {
            String member = Directives.text(join, "member");
            if (member != null) {
                members.computeIfAbsent(graphOf.apply(join), unused -> new LinkedHashSet<>())
                        .add(member);
            }
        }
        return members;
    }
}
