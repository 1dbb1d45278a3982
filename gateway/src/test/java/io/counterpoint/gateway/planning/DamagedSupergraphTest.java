package io.counterpoint.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.fixture.Case;
import io.counterpoint.gateway.fixture.DamagedText;
import io.counterpoint.gateway.fixture.RandomQueries;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.supergraph.InvalidSupergraphException;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over a supergraph that makes no sense, an operation is planned or refused with a reason. */
class DamagedSupergraphTest {

    private static final int MUTANTS_PER_WORLD = Integer.getInteger("counterpoint.mutants", 50);
    private static final int QUERIES_PER_MUTANT = 3;
    private static final int MAX_STEPS = 5_000;

    static Stream<String> worlds() {
        return Case.all().stream();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void plansOrRefuses(String name) throws IOException {
        String sdl = Files.readString(Case.supergraphFile(name));
        var random = new Random(name.hashCode());
        for (int i = 0; i < MUTANTS_PER_WORLD; i++) {
            String damaged = DamagedText.of(sdl, random);
            try {
                Supergraph supergraph = Supergraph.parse(damaged);
                var queries = new RandomQueries(supergraph.apiSchema(), i);
                for (int j = 0; j < QUERIES_PER_MUTANT; j++) {
                    plan(supergraph, queries.next());
                }
            } catch (InvalidSupergraphException e) {
                assertThat(e).message().isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(e + " for:\n" + damaged, e);
            }
        }
    }

    private static void plan(Supergraph supergraph, String query) {
        var catalog = new OperationCatalog(supergraph, new Planner(supergraph, MAX_STEPS), 10_000, 100_000, 10);
        try {
            Operation operation = catalog.operation(query, null);
            assertThat(catalog.plan(query, operation, new JsonObject())).isNotNull();
        } catch (UnplannableException | PlanningLimitException | InvalidOperationException e) {
            assertThat(e).message().isNotBlank();
        }
    }
}
