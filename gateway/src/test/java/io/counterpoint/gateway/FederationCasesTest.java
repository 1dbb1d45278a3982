package io.counterpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.fixture.CallLog;
import io.counterpoint.gateway.fixture.Case;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of every case gets from the router what one server without federation would answer. */
class FederationCasesTest {

    static Stream<Arguments> queries() {
        return Case.all().stream().flatMap(name -> Case.queries(name).stream().map(query -> Arguments.of(name, query)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("queries")
    void answersAsOneServerWould(String name, String query) {
        Case world = Case.named(name);
        var log = new CallLog();

        String actual = Case.inOrder(world.actual(query, Map.of(), log));

        assertThat(actual)
                .as(() -> String.join("\n", log.calls()) + "\n" + String.join("\n", log.answers()))
                .isEqualTo(Case.inOrder(world.expected(query, Map.of())));
    }
}
