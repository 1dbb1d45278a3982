package io.counterpoint.gateway;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.counterpoint.gateway.fixture.CallLog;
import io.counterpoint.gateway.fixture.Case;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each event of a subscription goes the way of an ordinary answer: joined, projected, with errors in their places. */
class SubscriptionEventsTest {

    private final Case world = Case.named("subscriptions");
    private final CallLog log = new CallLog();

    private List<String> answers(String subscription) {
        return world.actualEvents(subscription, Map.of(), log).stream()
                .map(Case::inOrder)
                .toList();
    }

    @Test
    void joinsEveryEventWithOtherSubgraphs() {
        assertThat(
                        answers(
                                "subscription { item: priceChanged(product: \"p1\") { value: stockValue name maker { name } price __typename } }"))
                .containsExactly("{\"item\":{\"value\":30,\"name\":\"Chair\",\"maker\":{\"name\":\"Ann\"},\"price\":10,"
                        + "\"__typename\":\"Product\"}} errors: null");
        assertThat(log.calls()).hasSize(2);
    }

    @Test
    void answersEventsWithNullAndWithErrors() {
        assertThat(answers("subscription { priceChanged { price shelf } }"))
                .containsExactly(
                        "{\"priceChanged\":{\"price\":10,\"shelf\":\"A\"}} errors: null",
                        "{\"priceChanged\":{\"price\":20,\"shelf\":null}} errors: [{message=no shelf,"
                                + " path=[priceChanged, shelf], extensions={code=NOT_FOUND}}]",
                        "{\"priceChanged\":null} errors: null",
                        "{\"priceChanged\":null} errors: [{message=no price, path=[priceChanged],"
                                + " extensions={code=NOT_FOUND}}]");
    }

    @Test
    void nullsTheWholeEventWhereItMustNotBeNull() {
        log.takeDown("stock");

        assertThat(answers("subscription { pricesChanged { id inStock } }"))
                .singleElement(as(STRING))
                .startsWith("null errors: [{")
                .contains("path=[pricesChanged, 0, inStock]");
    }

    @Test
    void keepsTheRestOfAnEventWhenAnotherSubgraphIsDown() {
        log.takeDown("stock");

        assertThat(answers("subscription { productAdded { name shelf } }"))
                .containsExactly(
                        "{\"productAdded\":{\"name\":\"Table\",\"shelf\":null}} errors: [{message=Subgraph stock"
                                + " cannot be reached, path=[productAdded, shelf], extensions={code=UNAVAILABLE}}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { productAdded { name } priceChanged { id } }",
                "subscription { a: productAdded { name } b: productAdded { name } }",
                "subscription { __typename }",
                "subscription { __schema { queryType { name } } }",
                "subscription { productAdded @skip(if: true) { name } }",
                "subscription { ... @include(if: false) { productAdded { name } } }",
                "subscription($no: Boolean = false) { productAdded @include(if: $no) { name } }",
                "subscription { nothing }"
            })
    void refusesWhatHasNotExactlyOneSource(String subscription) {
        assertThatThrownBy(() -> answers(subscription))
                .isInstanceOf(io.counterpoint.gateway.execution.RequestRejectedException.class);
    }

    @Test
    void aSubscriptionIsNoQuery() {
        assertThatThrownBy(() -> world.actual("subscription { productAdded { name } }", Map.of(), log))
                .hasMessageContaining("text/event-stream");
    }
}
