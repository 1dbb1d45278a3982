package io.counterpoint.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search for a plan ends after so many steps, however many ways a supergraph offers. */
class AdversarialSupergraphTest {

    private static final int MAX_STEPS = 50_000;

    private static QueryPlan plan(String sdl, String query) {
        Supergraph supergraph = Supergraph.parse(sdl);
        var catalog = new OperationCatalog(supergraph, new Planner(supergraph, MAX_STEPS), 10_000, 100_000, 10);
        return catalog.plan(query, catalog.operation(query, null), new JsonObject());
    }

    private static String sdl(int graphs, String node) {
        String names = IntStream.range(0, graphs)
                .mapToObj(i -> "G%d @join__graph(name: \"g%d\", url: \"http://g%d\")".formatted(i, i, i))
                .collect(Collectors.joining(" "));
        return "enum join__Graph { " + names + " } type Query @join__type(graph: G0) { node: Node } " + node;
    }

    /** Every subgraph has every key and the one field: as many ways as there are subgraphs and keys. */
    @Test
    void manyKeysInManySubgraphs() {
        int count = 30;
        var node = new StringBuilder("type Node");
        for (int graph = 0; graph < count; graph++) {
            for (int key = 0; key < count; key++) {
                node.append(" @join__type(graph: G%d, key: \"k%d\")".formatted(graph, key));
            }
        }
        node.append(" {");
        for (int key = 0; key < count; key++) {
            node.append(" k%d: ID f%d: Int @join__field(graph: G%d)".formatted(key, key, key));
        }
        String fields = IntStream.range(0, count).mapToObj(i -> "f" + i).collect(Collectors.joining(" "));

        QueryPlan plan = plan(sdl(count, node + "}"), "{ node { " + fields + " } }");

        assertThat(plan.stages().getFirst().fetches()).hasSize(count);
    }

    /** A way through all subgraphs, each of which knows only the key of the one before and its own. */
    @Test
    void aLongChainOfKeys() {
        int count = 25;
        var node = new StringBuilder("type Node");
        for (int graph = 0; graph < count; graph++) {
            node.append(" @join__type(graph: G%d, key: \"k%d\")".formatted(graph, graph));
            node.append(graph > 0 ? " @join__type(graph: G%d, key: \"k%d\")".formatted(graph, graph - 1) : "");
        }
        node.append(" {");
        for (int key = 0; key < count; key++) {
            node.append(" k%d: ID @join__field(graph: G%d)".formatted(key, key));
            node.append(key + 1 < count ? " @join__field(graph: G%d)".formatted(key + 1) : "");
        }

        QueryPlan plan = plan(
                sdl(count, node + " last: Int @join__field(graph: G%d) }".formatted(count - 1)), "{ node { last } }");

        assertThat(plan.stages().getFirst().fetches()).hasSize(count);
    }

    /** Requirements that branch: each field requires two of another subgraph, to be had in several places. */
    @Test
    void requirementsThatMultiplyEndAtTheLimit() {
        int count = 20;
        var node = new StringBuilder("type Node");
        for (int graph = 0; graph < count; graph++) {
            node.append(
                    " @join__type(graph: G%d, key: \"a\") @join__type(graph: G%d, key: \"b\")".formatted(graph, graph));
        }
        node.append(" { a: ID b: ID");
        for (int field = 0; field < count; field++) {
            node.append(" f%d: Int".formatted(field));
            for (int graph = 0; graph < count; graph++) {
                String requires = field + 2 < count ? ", requires: \"f%d f%d\"".formatted(field + 1, field + 2) : "";
                boolean here = graph != (field + 1) % count && graph != (field + 2) % count;
                node.append(here ? " @join__field(graph: G%d%s)".formatted(graph, requires) : "");
            }
        }
        String sdl = sdl(count, node + " }");

        assertThatThrownBy(() -> plan(sdl, "{ node { f0 } }"))
                .isInstanceOf(PlanningLimitException.class)
                .hasMessageContaining(MAX_STEPS + " planning steps");
    }

    /** A key that is only to be had by itself. */
    @Test
    void keysInCirclesAreRefused() {
        String node = """
                type Node @join__type(graph: G0, key: "k0") @join__type(graph: G1, key: "k1") @join__type(graph: G2, key: "k2")
                { k0: ID @join__field(graph: G0) k1: ID @join__field(graph: G2) @join__field(graph: G1)
                  k2: ID @join__field(graph: G1) @join__field(graph: G2) far: Int @join__field(graph: G2) }""";

        assertThatThrownBy(() -> plan(sdl(3, node), "{ node { far } }"))
                .isInstanceOf(UnplannableException.class)
                .hasMessage("No way through the subgraphs leads to Query.node.far");
    }
}
