package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which articles, and which curated claims, statements are compared with. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class StoryTest {
    private static final String DEMAND =
            "Westria is asking Ostfold to withdraw its troops from the entire Tarnberg region as a condition of any deal.";
    private static final String REFUSAL =
            "Ostfold rejects any unilateral withdrawal of its troops from the Tarnberg region.";

    private final PipelineDriver pipeline;

    StoryTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void knowTheParties() {
        GraphQLClient.execute(
                        "mutation ($parties: [PartyInput!]!) { addParties(parties: $parties) { id } }",
                        Map.of(
                                "parties",
                                List.of(
                                        Map.of("name", "Westria", "kind", "STATE"),
                                        Map.of("name", "Ostfold", "kind", "STATE"))))
                .ok();
    }

    @Test
    void aFloodOfOtherArticlesOnTheSameDaysKeepsNoStoryApart() {
        String one = announce("Flood One", "1921-03-10", DEMAND + " The Tarnberg talks go on.");
        for (int i = 0; i < 130; i++) {
            String town = "Town" + word(i);
            announce(
                    "Flood " + i % 7,
                    "1921-03-1" + i % 5,
                    "The " + word(i) + " festival of " + town + " opened, Mayor " + word(i + 300) + "son said. " + town
                            + " sold " + word(i + 150) + " cakes.");
        }
        String two = announce("Flood Two", "1921-03-14", REFUSAL + " The Tarnberg talks failed.");
        pipeline.settle();

        for (String article : List.of(one, two)) {
            Answer answer = GraphQLClient.execute("{ claims(filter: {article: \"" + article
                            + "\", contested: true}) { edges { node { stances { position party { name } } } } } }")
                    .ok();
            assertThat(answer.strings("data.claims.edges[0].node.stances.party.name"))
                    .contains("Westria", "Ostfold");
        }
    }

    @Test
    void aCuratedClaimGathersStatementsBeforeItHasEvidence() {
        String claim = open("Ostfold must withdraw its troops from the entire Tarnberg region.");
        announce("Curated One", "1922-03-10", DEMAND);
        announce("Curated Two", "1922-03-10", REFUSAL);
        pipeline.settle();

        assertThat(stances(claim)).contains("Westria SUPPORTS EXTRACTED", "Ostfold DENIES EXTRACTED");
    }

    @Test
    void aCuratedClaimGathersStatementsThatWereThereBefore() {
        announce(
                "Before One",
                "1923-03-10",
                "Westria is asking Ostfold to open the Kestrel canal to all ships of the world.");
        pipeline.settle();
        String claim = open("Ostfold must open the Kestrel canal to all ships.");
        pipeline.settle();

        assertThat(stances(claim)).contains("Westria SUPPORTS EXTRACTED");
    }

    private static List<String> stances(String claim) {
        Answer answer = GraphQLClient.execute(
                        "{ claim(id: \"" + claim + "\") { stances { party { name } position origin } } }")
                .ok();
        List<String> names = answer.strings("data.claim.stances.party.name");
        List<String> positions = answer.strings("data.claim.stances.position");
        List<String> origins = answer.strings("data.claim.stances.origin");
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " " + positions.get(i) + " " + origins.get(i))
                .toList();
    }

    private static String open(String text) {
        return GraphQLClient.execute("mutation { openClaim(claim: {text: \"" + text + "\", kind: DEMAND}) { id } }")
                .ok()
                .string("data.openClaim.id");
    }

    /** A word for a number, unlike those of other numbers. */
    private static String word(int number) {
        return "" + (char) ('a' + number % 26) + "u" + (char) ('a' + number / 26 % 26) + "o"
                + (char) ('b' + number % 23) + "and" + (char) ('a' + number % 17);
    }

    private static String announce(String outlet, String day, String text) {
        return FakeSources.announce(Ids.next().toString(), outlet, 1, day + "T00:00:00Z", text);
    }
}
