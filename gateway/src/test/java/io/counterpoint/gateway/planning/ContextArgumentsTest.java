package io.counterpoint.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.supergraph.Graph;
import io.counterpoint.gateway.supergraph.Supergraph;
import org.junit.jupiter.api.Test;

/** Fields whose arguments a context fills are refused by name, and leave the rest of the supergraph alone. */
class ContextArgumentsTest {

    private static final String SDL = """
            enum join__Graph { A @join__graph(name: "a", url: "http://a") B @join__graph(name: "b", url: "http://b") }
            type Query @join__type(graph: A) @join__type(graph: B) { user: User @join__field(graph: A) }
            type User @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") @context(name: "b__user") {
              id: ID!
              currency: String @join__field(graph: A) @join__field(graph: B, external: true)
              account: Account @join__field(graph: B)
            }
            type Account @join__type(graph: B) {
              number: Int
              balance: Float @join__field(graph: B, contextArguments: [
                {context: "b__user", name: "currency", type: "String", selection: " { currency }"}])
            }
            """;

    private static final OperationCatalog CATALOG = catalog();

    private static OperationCatalog catalog() {
        Supergraph supergraph = Supergraph.parse(SDL);
        return new OperationCatalog(supergraph, new Planner(supergraph, 1_000), 1_000, 10_000, 10);
    }

    private static QueryPlan plan(String query) {
        return CATALOG.plan(query, CATALOG.operation(query, null), new JsonObject());
    }

    @Test
    void areRefusedWithTheReason() {
        assertThatThrownBy(() -> plan("{ user { account { number balance } } }"))
                .isInstanceOf(UnplannableException.class)
                .hasMessage("This router does not fill arguments from a context (@fromContext), as"
                        + " Query.user.account.balance needs");
    }

    @Test
    void leaveOtherFieldsAlone() {
        assertThat(plan("{ user { currency account { number } } }")
                        .stages()
                        .getFirst()
                        .fetches())
                .extracting(Fetch::graph)
                .extracting(Graph::name)
                .containsExactly("a", "b");
    }
}
