package io.counterpoint.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.execution.GraphQLRequest;
import io.counterpoint.gateway.execution.GraphQLResponse;
import io.counterpoint.gateway.execution.SubgraphClient;
import io.counterpoint.gateway.fixture.Case;
import io.counterpoint.gateway.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a subgraph reports an error, the client sees one with a code, in answers as in events. */
class SubgraphErrorsTest {

    private static final String ERRORS = """
            "boom"; Subgraph products reported an error; INTERNAL
            null; Subgraph products reported an error; INTERNAL
            {}; Subgraph products reported an error; INTERNAL
            {"message": null}; Subgraph products reported an error; INTERNAL
            {"message": "no luck"}; no luck; INTERNAL
            {"message": "no luck", "path": ["products"]}; no luck; INTERNAL
            {"message": "no luck", "extensions": null}; no luck; INTERNAL
            {"message": "no luck", "extensions": {"code": 7}}; no luck; INTERNAL
            {"message": "no luck", "extensions": {"code": "java.lang.Error"}}; no luck; INTERNAL
            {"message": "no luck", "extensions": {"code": "NOT_FOUND"}}; no luck; NOT_FOUND
            """;

    private static String answer(String world, String query, String answer) {
        FederationEngine engine = Case.named(world).engine();
        SubgraphClient subgraph = (graph, body) -> CompletableFuture.completedFuture(answer.getBytes(UTF_8));
        FederationEngine.Prepared prepared =
                engine.prepare(new GraphQLRequest(query, null, new JsonObject(), new JsonObject()));
        GraphQLResponse response = prepared.isSubscription()
                ? engine.answerEvent(
                                prepared, subgraph.send(engine.source(prepared).graph(), new byte[0]), subgraph)
                        .toCompletableFuture()
                        .join()
                : engine.run(prepared, subgraph, false).toCompletableFuture().join();
        return new String(response.body(), UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = ERRORS)
    void everyErrorOfAnAnswerHasACode(String error, String message, String code) {
        assertThat(answer(
                        "simple-entities",
                        "{ products { name } }",
                        "{\"data\":{\"products\":null},\"errors\":[" + error + "]}"))
                .isEqualTo("{\"data\":null,\"errors\":[{\"message\":\"" + message
                        + "\",\"path\":[\"products\"],\"extensions\":{\"code\":\"" + code + "\"}}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = ERRORS)
    void everyErrorOfAnEventHasACode(String error, String message, String code) {
        assertThat(answer(
                        "subscriptions",
                        "subscription { priceChanged { price } }",
                        "{\"data\":{\"priceChanged\":null},\"errors\":[" + error.replace("products", "priceChanged")
                                + "]}"))
                .isEqualTo("{\"data\":{\"priceChanged\":null},\"errors\":[{\"message\":\""
                        + message.replace("products", "prices")
                        + "\",\"path\":[\"priceChanged\"],\"extensions\":{\"code\":\"" + code + "\"}}]}");
    }
}
