package io.counterpoint.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How operations that people send are planned over the committed supergraph. */
class CommittedSupergraphPlansTest {

    private static final int MAX_STEPS = 50_000;

    private static OperationCatalog catalog;

    @BeforeAll
    static void readSupergraph() throws IOException {
        Supergraph supergraph = Supergraph.parse(Files.readString(Path.of("supergraph.graphql")));
        catalog = new OperationCatalog(supergraph, new Planner(supergraph, MAX_STEPS), 10_000, 100_000, 10);
    }

    private static List<Fetch> plan(String query) {
        Operation operation = catalog.operation(query, null);
        QueryPlan plan = catalog.plan(query, operation, new JsonObject());
        assertThat(plan.stages()).hasSize(1);
        return plan.stages().getFirst().fetches();
    }

    @Test
    void contestedClaimsWithTheirEvidenceTakeTwoCalls() {
        List<Fetch> fetches = plan("""
                { claims(first: 10, filter: {contested: true}, orderBy: CONTENTION) { totalCount edges { node {
                    text kind contention stances { party { name parent { name } } position basis saidOn
                      evidence { exact start end kind channel speaker { name } article { title publishedAt outlet { name } } } } } }
                  pageInfo { hasNextPage endCursor } } }
                """);

        assertThat(fetches).extracting(fetch -> fetch.graph().name()).containsExactly("claims", "sources");
        assertThat(fetches.getLast().request().document())
                .isEqualTo("query($representations:[_Any!]!){_entities(representations:$representations)"
                        + "{...on Article{title publishedAt outlet{name}}}}");
    }

    @Test
    void thereAndBackAcrossTheServicesTakesOneCallPerCrossing() {
        List<Fetch> fetches = plan("""
                { article(id: "x") { title statements { exact utterance { statements { exact article { outlet { name } } } } } } }
                """);

        assertThat(fetches).extracting(fetch -> fetch.graph().name()).containsExactly("sources", "claims", "sources");
        assertThat(fetches).extracting(Fetch::dependencies).containsExactly(List.of(), List.of(0), List.of(1));
    }

    @Test
    void deepAndWideOperationsArePlannedWellWithinTheBudget() {
        String there = " claims { text outlets { name claims { text stances { evidence { exact article { title ";
        String back = " } } } } } } ";
        String query = "{ articles { edges { node {" + there.repeat(5) + back.repeat(5) + "} } } }";

        assertThat(plan(query)).hasSize(4);
    }
}
