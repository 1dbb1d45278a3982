package io.counterpoint.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.fixture.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaDriftTest {

    private static Graph graph(String supergraph, String name) {
        return Supergraph.parse(supergraph).graphs().stream()
                .filter(graph -> graph.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SchemaDrift drift(String supergraph, String name, String subgraph) {
        return SchemaDrift.between(supergraph, graph(supergraph, name), subgraph);
    }

    static List<Arguments> subgraphs() {
        var found = new ArrayList<Arguments>();
        for (String world : Case.all()) {
            for (String subgraph : Case.named(world).subgraphs()) {
                found.add(Arguments.of(world, subgraph));
            }
        }
        return found;
    }

    /** Whatever feature a schema uses: what was composed is what is there. */
    @ParameterizedTest
    @MethodSource("subgraphs")
    void composedSubgraphsFitTheirSupergraph(String world, String subgraph) throws IOException {
        String supergraph = Files.readString(Case.supergraphFile(world));

        assertThat(drift(supergraph, subgraph, Case.subgraphSchema(world, subgraph))
                        .broken())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sources, ../sources-service", "claims, ../claims-service"})
    void theCommittedSchemasFitTheCommittedSupergraph(String name, Path service) throws IOException {
        String supergraph = Files.readString(Path.of("supergraph.graphql"));

        SchemaDrift drift = drift(supergraph, name, Files.readString(service.resolve("schema.graphql")));

        assertThat(drift.isNone()).as(drift.toString()).isTrue();
    }

    private static final String SUPERGRAPH = """
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            enum join__Graph { A @join__graph(name: "a", url: "http://a.test") B @join__graph(name: "b", url: "http://b.test") }
            type Query @join__type(graph: A) @join__type(graph: B) { item(id: ID!, size: Size): Item @join__field(graph: A) }
            type Item @join__type(graph: A, key: "id  name") @join__type(graph: B) {
              id: ID! name: String @join__field(graph: A) @join__field(graph: B, type: "String!") other: Int @join__field(graph: B)
            }
            enum Size @join__type(graph: A) { S @join__enumValue(graph: A) M @join__enumValue(graph: A) }
            input Filter @join__type(graph: A) { text: String }
            """;
    private static final String A = """
            type Query { item(id: ID!, size: Size): Item _service: _Service! }
            type _Service { sdl: String }
            type Item @key(fields: "id,name") { id: ID! name: String }
            enum Size { S M }
            input Filter { text: String }
            """;

    @Test
    void theSameIsTheSameHoweverItIsWritten() {
        String otherwise = """
                schema { query: Root }
                extend type Root { item(size: Size, id: ID): Item }
                "All of it." type Item @key(fields: "id name") { name: String, id: ID! }
                enum Size { M S } input Filter { text: String = "x" }
                """;

        var none = new SchemaDrift(List.of(), List.of());
        assertThat(drift(SUPERGRAPH, "a", A)).isEqualTo(none);
        assertThat(drift(SUPERGRAPH, "a", otherwise)).isEqualTo(none);
        assertThat(drift(SUPERGRAPH, "b", "type Item { id: ID! name: String! other: Int }"))
                .isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            id: ID! name: String }; id: ID! }; Item.name is missing
            name: String }; name: String! }; Item.name is String!, not String
            size: Size; size: [Size]; Query.item(size:) is [Size], not Size
            id: ID!,; ''; Query.item(id:) is missing
            size: Size; size: Size, new: Int!; Query.item(new:) is required
            text: String; text: String!; Filter.text: is String!, not String
            text: String; text: String more: Int!; Filter.more: is required
            S M; S; Size.M is missing
            @key(fields: "id,name"); ''; Item.@key(id name) is missing
            enum Size { S M }; scalar Size; Size is a scalar, not an enum
            """)
    void namesWhatIsBroken(String before, String after, String sentence) {
        assertThat(A).contains(before);
        assertThat(drift(SUPERGRAPH, "a", A.replace(before, after)).broken()).contains(sentence);
    }

    @Test
    void namesWhatIsNotComposedYet() {
        SchemaDrift drift = drift(
                SUPERGRAPH,
                "a",
                A.replace("id: ID! name", "id: ID! fresh: Int name") + " type Fresh { id: ID } scalar _Any");

        assertThat(drift.broken()).isEmpty();
        assertThat(drift.unused())
                .containsExactlyInAnyOrder("Item.fresh is not in the supergraph", "Fresh is not in the supergraph");
    }

    @Test
    void whatIsNoSchemaIsRefused() {
        assertThatThrownBy(() -> drift(SUPERGRAPH, "a", "type {")).isInstanceOf(InvalidSupergraphException.class);
    }
}
