package io.counterpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.fixture.CallLog;
import io.counterpoint.gateway.fixture.Case;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans are not only right but short. */
class PlansTest {

    private final CallLog log = new CallLog();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            simple-entities; 1; { products { name price dimensions { width } } }
            simple-entities; 2; { products { rating reviews { stars text } } }
            simple-entities; 3; { products { reviews { author { name friends { nickname } } } } }
            simple-entities; 2; { products { id } latest { stars } }
            simple-entities; 2; { a: product(id: "p1") { rating } b: product(id: "p2") { rating } }
            provides; 1; { feed { author { name } } }
            requires; 2; { products { usd stock } }
            requires; 3; { products { total } }
            interface-object; 2; { media { stars headline } }
            key-chain; 4; { start { fromD } }
            shareable; 1; { product { name category { id } } }
            """)
    void takeAsFewCallsAsThereAreSteps(String name, int calls, String query) {
        Case.named(name).actual(query, Map.of(), log);

        assertThat(log.calls()).hasSize(calls);
    }

    @Test
    void sendEachEntityOnce() {
        Case.named("simple-entities").actual("{ products { reviews { product { name price } } } }", Map.of(), log);

        assertThat(log.calls()).hasSize(3);
        assertThat(log.calls().getLast())
                .startsWith("products ")
                .endsWith("\"representations\":[{\"__typename\":\"Product\",\"id\":\"p1\"},"
                        + "{\"__typename\":\"Product\",\"id\":\"p2\"}]}}");
    }

    @Test
    void sendOnlyTheVariablesThatASubgraphNeeds() {
        Case.named("simple-entities")
                .actual(
                        "query($id: ID!, $currency: String) { product(id: $id) { price(currency: $currency) rating } }",
                        Map.of("id", "p1", "currency", "USD"),
                        log);

        assertThat(log.calls().getFirst())
                .contains(
                        "query($currency:String,$id:ID!){product_1:product(id:$id){price_1:price(currency:$currency) id}}")
                .contains("\"id\":\"p1\"")
                .contains("\"currency\":\"USD\"");
        assertThat(log.calls().getLast()).doesNotContain("currency");
    }
}
