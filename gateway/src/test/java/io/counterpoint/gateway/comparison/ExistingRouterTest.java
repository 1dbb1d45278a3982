package io.counterpoint.gateway.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.fixture.CallLog;
import io.counterpoint.gateway.fixture.Case;
import io.counterpoint.gateway.fixture.RandomQueries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both routers give the same data, and errors at the same places, but for explained differences. */
@EnabledIfSystemProperty(named = ExistingRouterTest.ROUTER, matches = ".+")
class ExistingRouterTest {

    static final String ROUTER = "counterpoint.existing-router";

    private static final int RANDOM_QUERIES = Integer.getInteger("counterpoint.random-queries", 60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExplainedDifferences explained = new ExplainedDifferences();

    static Stream<String> worlds() {
        return Case.all().stream();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void agrees(String name, @TempDir Path scratch) throws Exception {
        Case world = Case.named(name);
        var differences = new ArrayList<String>();
        try (var subgraphs = new WorldServer(world);
                var router = new ExistingRouter(
                        Path.of(System.getProperty(ROUTER)), subgraphs.supergraph(scratch), scratch)) {
            for (String query : queries(name, world)) {
                JsonNode answer = router.ask(query);
                Outcome ours = ours(world, query);
                if (!ours.equals(Outcome.of(answer)) && !explained.explain(name, query, answer.toString())) {
                    differences.add(query + "\n  ours:   " + ours + "\n  theirs: " + answer);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<String> queries(String name, Case world) {
        // The existing router answers a list that is selected twice with the items of both, one after the other.
        var random = RandomQueries.withoutRepetition(world.supergraph().apiSchema(), 7);
        return Stream.concat(
                        Case.queries(name).stream(),
                        IntStream.range(0, RANDOM_QUERIES).mapToObj(i -> random.next()))
                .toList();
    }

    /** A refusal counts as an error without a path. */
    private static Outcome ours(Case world, String query) {
        try {
            return Outcome.of(JSON.valueToTree(world.actual(query, Map.of(), new CallLog())));
        } catch (RequestRejectedException e) {
            return Outcome.of(JSON.valueToTree(Map.of("errors", List.of(Map.of()))));
        }
    }
}
