package io.counterpoint.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * One of the board's views.
 *
 * @param name what test output calls it
 * @param hash its address, the part from {@code #} on
 */
record BoardView(String name, String hash) {

    private static final String EXAMPLES = """
            { claims(first: 1, filter: {contested: true}, orderBy: CONTENTION) { edges { node { id
                stances { party { id } evidence { id article { id outlet { id } } } } } } } }""";

    /** Every view, those of one thing with the most contested claim and what belongs to it. */
    static List<BoardView> all(TestSystem system) throws IOException, InterruptedException {
        system.awaitDerivation();
        JsonNode claim = system.gateway()
                .ask(EXAMPLES, Map.of())
                .path("claims")
                .path("edges")
                .path(0)
                .path("node");
        JsonNode stance = claim.path("stances")
                .valueStream()
                .filter(each -> !each.path("evidence").isEmpty())
                .findFirst()
                .orElseThrow();
        JsonNode statement = stance.path("evidence").path(0);
        JsonNode article = statement.path("article");
        return List.of(
                new BoardView("board", "#/"),
                new BoardView("claim", "#/claim/" + claim.path("id").asText()),
                new BoardView(
                        "article",
                        "#/article/" + article.path("id").asText() + "?statement="
                                + statement.path("id").asText()),
                new BoardView("articles", "#/articles?text=Ukraine"),
                new BoardView("coverage", "#/coverage"),
                new BoardView("parties", "#/parties"),
                new BoardView(
                        "party", "#/party/" + stance.path("party").path("id").asText()),
                new BoardView("outlets", "#/outlets"),
                new BoardView(
                        "outlet",
                        "#/outlet/" + article.path("outlet").path("id").asText()),
                new BoardView("review", "#/review"),
                new BoardView("nothing", "#/claim/none"));
    }

    @Override
    public String toString() {
        return name;
    }
}
