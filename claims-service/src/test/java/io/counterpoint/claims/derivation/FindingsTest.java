package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.SqlCounter;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the comparison of renderings finds, as the API shows it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class FindingsTest {
    private static final String ONE =
            "Marek Dolin, president of Ostmark, wrote on Telegram: “At least 412 people have died"
                    + " in the floods near Zenda, and we will rebuild every bridge.”";
    private static final String TWO =
            "Marek Dolin, president of Ostmark, wrote on Facebook: “At least 398 people have died"
                    + " in the floods near Zenda, and we shall rebuild every bridge.”";
    private static final String FIELDS = """
            discrepancies { kind reason versions { normalForm exact start end statement { exact start article { id } } } }
            differences { one { article { id } } other { article { id } }
                stretches { same oneExact oneStart oneEnd otherExact otherStart otherEnd } }""";

    private final PipelineDriver pipeline;

    FindingsTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void knowTheParty() {
        GraphQLClient.execute(
                        "mutation ($parties: [PartyInput!]!) { addParties(parties: $parties) { id } }",
                        Map.of("parties", List.of(Map.of("name", "Marek Dolin", "kind", "PERSON"))))
                .ok();
    }

    @Test
    void renderingsShowWhereTheyDisagreeInBothPlaces() {
        String one = announce("Findings One", "2021-01-10", ONE);
        announce("Findings Two", "2021-01-10", TWO);
        pipeline.settle();

        Answer answer = utterance(one);
        String path = "data.statements.edges[0].node.utterance.discrepancies";
        List<String> kinds = answer.strings(path + ".kind");
        assertThat(kinds).as(answer.body()).contains("CHANNEL", "NUMBER");
        String number = path + "[" + kinds.indexOf("NUMBER") + "]";
        assertThat(answer.strings(number + ".versions.exact")).containsExactlyInAnyOrder("412", "398");
        for (int side = 0; side < 2; side++) {
            String version = number + ".versions[" + side + "]";
            String text = answer.string(version + ".exact").equals("412") ? ONE : TWO;
            assertThat(text.substring(answer.number(version + ".start"), answer.number(version + ".end")))
                    .isEqualTo(answer.string(version + ".exact"));
            assertThat(answer.string(version + ".statement.exact")).contains(answer.string(version + ".exact"));
        }
        String channel = path + "[" + kinds.indexOf("CHANNEL") + "]";
        assertThat(answer.get(channel + ".versions[0].start")).isNull();
        assertThat(answer.strings(path.replace("discrepancies", "differences") + "[0].stretches.oneExact"))
                .anyMatch(words -> words.contains("people have died"));
    }

    @Test
    void aDiscrepancyEndsWithTheStatementThatMadeIt() {
        String one = announce("Findings Three", "2021-02-10", ONE);
        String two = announce("Findings Four", "2021-02-10", TWO);
        pipeline.settle();
        assertThat(utterance(one).body()).contains("NUMBER");

        FakeSources.announce(two, "Findings Four", 2, "2021-02-10T00:00:00Z", ONE);
        pipeline.settle();

        assertThat(utterance(one).body()).doesNotContain("NUMBER").doesNotContain("CHANNEL");
    }

    @Test
    void oneStatementForEachLevel() {
        announce("Findings Five", "2021-03-10", ONE);
        announce("Findings Six", "2021-03-10", TWO);
        pipeline.settle();
        String document = "{ utterances(first: 20) { edges { node { " + FIELDS + " } } } }";
        GraphQLClient.execute(document).ok();

        try (SqlCounter counter = new SqlCounter()) {
            GraphQLClient.execute(document).ok();
            // utterances, discrepancies, their statements, the renderings that are aligned
            assertThat(counter.statements()).hasSize(4);
        }
    }

    @Test
    void claimsShowTheDiscrepanciesOfTheirEvidenceOnce() {
        String one = announce("Findings Seven", "2021-04-10", ONE);
        announce("Findings Eight", "2021-04-10", TWO);
        pipeline.settle();
        String claim = GraphQLClient.execute(
                        "mutation { openClaim(claim: {text: \"Every bridge will be rebuilt.\", kind: PREDICTION}) { id } }")
                .ok()
                .string("data.openClaim.id");
        List<String> renderings = GraphQLClient.execute(
                        "query ($article: ID!) { statements(first: 1, filter: {article: $article, kind: DIRECT}) {"
                                + " edges { node { utterance { statements { id } } } } } }",
                        Map.of("article", one))
                .ok()
                .strings("data.statements.edges[0].node.utterance.statements.id");
        assertThat(renderings).hasSize(2);
        renderings.forEach(statement -> GraphQLClient.execute("mutation { attachStatement(claim: \"" + claim
                        + "\", statement: \"" + statement + "\", position: SUPPORTS) { id } }")
                .ok());

        assertThat(GraphQLClient.execute("{ claim(id: \"" + claim + "\") { discrepancies { kind } } }")
                        .ok()
                        .strings("data.claim.discrepancies.kind"))
                .containsOnlyOnce("NUMBER", "CHANNEL");
    }

    @Test
    void aClaimShowsTheDiscrepanciesThatWereThereThen() {
        String one = announce("Findings Nine", "2021-05-10", ONE);
        String two = announce("Findings Ten", "2021-05-10", TWO);
        pipeline.settle();
        String claim = GraphQLClient.execute(
                        "mutation { openClaim(claim: {text: \"Bridges will stand again.\", kind: PREDICTION}) { id } }")
                .ok()
                .string("data.openClaim.id");
        String statement = GraphQLClient.execute("{ statements(first: 1, filter: {article: \"" + one
                        + "\", kind: DIRECT}) { edges { node { id } } } }")
                .ok()
                .string("data.statements.edges[0].node.id");
        String before = Instant.now().toString();
        GraphQLClient.execute("mutation { attachStatement(claim: \"" + claim + "\", statement: \"" + statement
                        + "\", position: SUPPORTS) { id } }")
                .ok();
        String then = Instant.now().toString();
        FakeSources.announce(two, "Findings Ten", 2, "2021-05-10T00:00:00Z", ONE);
        pipeline.settle();

        Answer answer = GraphQLClient.execute("{ before: claim(id: \"" + claim + "\", asOf: \"" + before
                        + "\") { discrepancies { kind } } then: claim(id: \"" + claim + "\", asOf: \"" + then
                        + "\") { discrepancies { kind } } now: claim(id: \"" + claim
                        + "\") { discrepancies { kind } } }")
                .ok();
        assertThat(answer.strings("data.before.discrepancies.kind")).isEmpty();
        assertThat(answer.strings("data.then.discrepancies.kind")).contains("NUMBER", "CHANNEL");
        assertThat(answer.strings("data.now.discrepancies.kind")).isEmpty();
    }

    private static Answer utterance(String article) {
        return GraphQLClient.execute(
                        "query ($article: ID!) { statements(first: 1, filter: {article: $article, kind: DIRECT}) {"
                                + " edges { node { utterance { id " + FIELDS + " } } } } }",
                        Map.of("article", article))
                .ok();
    }

    private static String announce(String outlet, String day, String text) {
        return FakeSources.announce(Ids.next().toString(), outlet, 1, day + "T00:00:00Z", text);
    }
}
