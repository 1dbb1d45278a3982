package io.counterpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.fixture.CallLog;
import io.counterpoint.gateway.fixture.Case;
import io.counterpoint.gateway.fixture.RandomQueries;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random queries, the same in every run, get the answer of one server without federation. */
class RandomQueriesTest {

    private static final int PER_CASE = Integer.getInteger("counterpoint.random-queries", 60);

    /** Their data break rules, or their fields have no way to them, on purpose. */
    private static final Set<String> SPECIAL =
            Set.of("errors", "include-skip", "null-bubbling", "unplannable", "circular-requires");

    static Stream<String> cases() {
        return Case.all().stream().filter(name -> !SPECIAL.contains(name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areAnsweredAsOneServerWould(String name) {
        Case world = Case.named(name);
        var queries = new RandomQueries(world.supergraph().apiSchema(), 42);

        for (int i = 0; i < PER_CASE; i++) {
            String query = queries.next();
            var log = new CallLog();
            String actual = Case.inOrder(world.actual(query, Map.of(), log));
            assertThat(actual)
                    .as(() -> query + "\n" + String.join("\n", log.calls()) + "\n" + String.join("\n", log.answers()))
                    .isEqualTo(Case.inOrder(world.expected(query, Map.of())));
        }
    }
}
