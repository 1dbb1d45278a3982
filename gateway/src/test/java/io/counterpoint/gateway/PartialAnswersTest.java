package io.counterpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.fixture.CallLog;
import io.counterpoint.gateway.fixture.Case;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client gets where a subgraph, or an entity, is missing. */
class PartialAnswersTest {

    private final CallLog log = new CallLog();

    private static Map<String, Object> error(String code, String message, Object... path) {
        return Map.of("message", message, "path", List.of(path), "extensions", Map.of("code", code));
    }

    @Test
    void aFailedEntityFetchNullsOnlyItsFieldsAndSaysSoAtEachPlace() {
        Case world = Case.named("simple-entities");
        log.takeDown("reviews");

        Map<String, Object> response = world.actual("{ all: products { name r: rating } }", Map.of(), log);

        assertThat(Case.inOrder(response))
                .startsWith("{\"all\":[{\"name\":\"Chair\",\"r\":null},{\"name\":\"Table\",\"r\":null}]}");
        String message = "Subgraph reviews cannot be reached";
        assertThat(response.get("errors"))
                .isEqualTo(List.of(
                        error("UNAVAILABLE", message, "all", 0, "r"), error("UNAVAILABLE", message, "all", 1, "r")));
    }

    @Test
    void aNonNullFieldThatIsMissingMakesItsParentNullWithoutASecondError() {
        Case world = Case.named("simple-entities");
        log.takeDown("reviews");

        Map<String, Object> response =
                world.actual("{ product(id: \"p1\") { name reviews { stars } } me { name } }", Map.of(), log);

        assertThat(Case.inOrder(response)).startsWith("{\"product\":null,\"me\":{\"name\":\"Ann\"}}");
        assertThat(response.get("errors"))
                .isEqualTo(List.of(error("UNAVAILABLE", "Subgraph reviews cannot be reached", "product", "reviews")));
    }

    @Test
    void aFailedRootFetchLeavesTheOthersAlone() {
        Case world = Case.named("simple-entities");
        log.takeDown("users");

        Map<String, Object> response = world.actual("{ latest { stars } me { name } }", Map.of(), log);

        assertThat(Case.inOrder(response)).startsWith("{\"latest\":{\"stars\":1},\"me\":null}");
        assertThat(response.get("errors"))
                .isEqualTo(List.of(error("UNAVAILABLE", "Subgraph users cannot be reached", "me")));
    }

    @Test
    void whatDependsOnAFailedFetchIsNotAskedFor() {
        Case world = Case.named("requires");
        log.takeDown("b");

        Map<String, Object> response = world.actual("{ cheap { upc total } }", Map.of(), log);

        assertThat(Case.inOrder(response)).startsWith("{\"cheap\":{\"upc\":\"1\",\"total\":null}}");
        assertThat(log.calls()).noneMatch(call -> call.startsWith("c ") && call.contains("total"));
        assertThat(response.get("errors"))
                .isEqualTo(List.of(error("UNAVAILABLE", "Subgraph b cannot be reached", "cheap")));
    }

    @Test
    void subgraphErrorsAreFoundAtTheClientsPathsWithTheirCodes() {
        Case world = Case.named("errors");

        Map<String, Object> response =
                world.actual("{ list: items { a: broken b: broken ok } item { ok broken } }", Map.of(), log);

        assertThat(Case.inOrder(response))
                .startsWith("{\"list\":[{\"a\":null,\"b\":null,\"ok\":1},{\"a\":7,\"b\":7,\"ok\":2}],"
                        + "\"item\":{\"ok\":1,\"broken\":null}}");
        assertThat(response.get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .containsExactlyInAnyOrder(
                        error("NOT_FOUND", "no luck", "list", 0, "a"),
                        error("NOT_FOUND", "no luck", "list", 0, "b"),
                        error("NOT_FOUND", "no luck", "item", "broken"));
    }

    @Test
    void anErrorIsOnlyWhereItsFieldWasAskedForThoughAnotherPlaceSharedTheFetch() {
        Case world = Case.named("errors");

        Map<String, Object> response = world.actual("{ one: items { broken } two: items { late } }", Map.of(), log);

        assertThat(response.get("errors")).isEqualTo(List.of(error("NOT_FOUND", "no luck", "one", 0, "broken")));
    }

    @Test
    void anEntityWithoutAKeyIsLeftAlone() {
        Case world = Case.named("errors");

        Map<String, Object> response = world.actual("{ keyless { ok late } }", Map.of(), log);

        assertThat(Case.inOrder(response)).isEqualTo("{\"keyless\":{\"ok\":3,\"late\":null}} errors: null");
        assertThat(log.calls()).hasSize(1);
    }

    @Test
    void anEntityThatASubgraphDoesNotKnowHasNoFieldsFromThere() {
        Case world = Case.named("errors");

        Map<String, Object> response = world.actual("{ unknown { ok late } }", Map.of(), log);

        assertThat(Case.inOrder(response)).isEqualTo("{\"unknown\":{\"ok\":4,\"late\":null}} errors: null");
        assertThat(log.calls()).hasSize(2);
    }

    @Test
    void valuesThatDoNotFitTheApiBecomeNull() {
        Case world = Case.named("errors");

        Map<String, Object> response = world.actual("{ colour hidden { ok } }", Map.of(), log);

        assertThat(Case.inOrder(response)).isEqualTo("{\"colour\":null,\"hidden\":null} errors: null");
    }

    @Test
    void whatCannotBePlannedIsRefusedWithTheReason() {
        Case world = Case.named("unplannable");

        assertThatThrownBy(() -> world.actual("{ item { far } }", Map.of(), log))
                .hasMessage("No way through the subgraphs leads to Query.item.far");
        assertThat(log.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"u", "v"})
    void fieldsThatRequireEachOtherAreRefusedWithTheReason(String field) {
        Case world = Case.named("circular-requires");

        assertThatThrownBy(() -> world.actual("{ item { free " + field + " } }", Map.of(), log))
                .hasMessage("No way through the subgraphs leads to Query.item." + field);
        assertThat(log.calls()).isEmpty();
    }
}
