package io.counterpoint.gateway.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterpoint.gateway.comparison.ExistingRouter.Variant;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.fixture.CallLog;
import io.counterpoint.gateway.fixture.Case;
import io.counterpoint.gateway.fixture.RandomQueries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both routers give the same data, and errors at the same places, but for explained differences. */
@EnabledIfSystemProperty(named = ExistingRouterTest.ROUTER, matches = ".+")
class ExistingRouterTest {

    static final String ROUTER = "counterpoint.existing-router";

    /** The supergraph that the router carries, beside the test worlds. */
    private static final String COMMITTED = "committed";

    private static final int OPERATIONS = Integer.getInteger("counterpoint.operations", 10_000);
    private static final Path REPORT = Path.of("target/router-differences.txt");
    private static final int AT_ONCE = 4;
    private static final int SHOWN = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Tally TALLY = new Tally();
    private static final Map<Variant, ExistingRouter> ROUTERS = new EnumMap<>(Variant.class);

    private static Path supergraphs;

    static Stream<Arguments> worlds() {
        return Stream.of(Variant.values())
                .flatMap(variant -> names().stream().map(name -> Arguments.of(variant, name)));
    }

    private static List<String> names() {
        var names = new ArrayList<>(Case.all());
        names.add(COMMITTED);
        return names;
    }

    @BeforeAll
    static void startRouters(@TempDir Path folder) throws Exception {
        supergraphs = folder;
        for (Variant variant : Variant.values()) {
            ROUTERS.put(variant, new ExistingRouter(variant, Path.of(System.getProperty(ROUTER)), supergraphs));
        }
    }

    @AfterAll
    static void report() {
        ROUTERS.values().forEach(ExistingRouter::close);
        System.out.println(TALLY);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("worlds")
    void agrees(Variant variant, String name) throws Exception {
        Case world = name.equals(COMMITTED) ? Case.committed() : Case.named(name);
        ExistingRouter router = Objects.requireNonNull(ROUTERS.get(variant));
        var unexplained = new ArrayList<Difference>();
        try (var subgraphs = new WorldServer(world)) {
            // Each variant has a supergraph of its own: the subgraphs are served anew for each.
            String place = name + "-" + variant;
            subgraphs.writeSupergraph(supergraphs.resolve(place + ".graphql"));
            List<String> queries = queries(name, world);
            List<JsonNode> answers = answers(router, place, queries);
            for (int i = 0; i < queries.size(); i++) {
                String query = queries.get(i);
                JsonNode answer = answers.get(i);
                // Another operation may have been the one that it broke down over.
                boolean again = answer.equals(ExistingRouter.NO_ANSWER);
                Difference difference =
                        difference(name, world, variant, query, again ? router.ask(place, query) : answer);
                if (!TALLY.count(variant, difference)) {
                    unexplained.add(difference);
                }
            }
        }
        TALLY.write(REPORT);
        assertThat(unexplained.stream().limit(SHOWN).map(Difference::toString).toList())
                .as("%s of them", unexplained.size())
                .isEmpty();
    }

    private static List<JsonNode> answers(ExistingRouter router, String place, List<String> queries) throws Exception {
        var answers = new ArrayList<JsonNode>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = new ArrayList<Future<JsonNode>>();
            queries.forEach(query -> asked.add(threads.submit(() -> router.ask(place, query))));
            for (Future<JsonNode> answer : asked) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static @Nullable Difference difference(
            String name, Case world, Variant variant, String query, JsonNode answer) {
        Outcome ours = ours(world, query);
        Outcome theirs = Outcome.of(answer);
        if (ours.equals(theirs)) {
            return null;
        }
        Outcome right = Outcome.of(JSON.valueToTree(world.expected(query, Map.of())));
        return new Difference(name, variant, query, ours, theirs, answer, right);
    }

    private static List<String> queries(String name, Case world) {
        var queries = new ArrayList<String>(name.equals(COMMITTED) ? List.of() : Case.queries(name));
        var random = RandomQueries.withoutRepetition(world.supergraph().apiSchema(), 7);
        int count = Math.ceilDiv(OPERATIONS, names().size());
        while (queries.size() < count) {
            queries.add(random.next());
        }
        return queries;
    }

    /** A refusal counts as an error without a path. */
    private static Outcome ours(Case world, String query) {
        try {
            return Outcome.of(JSON.valueToTree(world.actual(query, Map.of(), new CallLog())));
        } catch (RequestRejectedException e) {
            return Outcome.REFUSED;
        }
    }
}
