package io.counterpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.fixture.CallLog;
import io.counterpoint.gateway.fixture.Case;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MutationsTest {

    @Test
    void runOneAfterTheOtherEachWithItsEntitiesBeforeTheNextStarts() {
        Case world = Case.named("mutations");
        var log = new CallLog();

        Map<String, Object> response = world.actual(
                "mutation { one: addProduct(name: \"x\") { name stock } addOrder two: addProduct(name: \"x\") { name } }",
                Map.of(),
                log);

        assertThat(Case.inOrder(response))
                .isEqualTo(
                        "{\"one\":{\"name\":\"X\",\"stock\":3},\"addOrder\":5,\"two\":{\"name\":\"X\"}} errors: null");
        assertThat(log.calls())
                .extracting(call -> call.substring(0, 40))
                .satisfiesExactly(
                        call -> assertThat(call).startsWith("a ").contains("mutation"),
                        call -> assertThat(call).startsWith("b ").contains("query"),
                        call -> assertThat(call).startsWith("b ").contains("mutation"),
                        call -> assertThat(call).startsWith("a ").contains("mutation"));
    }
}
