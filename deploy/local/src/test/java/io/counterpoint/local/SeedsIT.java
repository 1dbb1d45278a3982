package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The seeds through the gateway. */
class SeedsIT extends SeedsSuite {

    @Override
    GraphQl gateway() {
        return TestSystem.shared().gateway();
    }

    @Test
    void askingForTheOtherOutletsTakesThreeCalls() throws Exception {
        JsonNode answer = gateway().send(CARRIED_ELSEWHERE, Map.of(), Map.of("Counterpoint-Trace", "calls"));

        // articles; their statements down to the other articles' keys; those articles' outlets.
        assertThat(answer.path("extensions").path("calls")).hasSize(3);
    }
}
