package io.counterpoint.claims.derivation;

import static io.counterpoint.claims.derivation.Curating.addParty;
import static io.counterpoint.claims.derivation.Curating.announce;
import static io.counterpoint.claims.derivation.Curating.partyId;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.identity.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What curators add tells other curators, and nobody else, who added it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class RecorderTest {
    private static final String RECORDERS = "openedBy origin stances { origin recordedBy attachedBy }"
            + " history { position origin recordedBy attachedBy }";

    private final PipelineDriver pipeline;

    RecorderTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void knowTheParties() {
        addParty("Norland", "STATE");
        addParty("Sudmark", "STATE");
    }

    @Test
    void eachEntryTellsWhoRecordedItAndLaterOnesDoNotChangeThat() {
        String claim = as("ada", "openClaim(claim: {text: \"The ferry runs.\", kind: FACT}) { id }")
                .string("data.openClaim.id");

        as("ada", recordStance(claim, "SUPPORTS"));
        as("ben", recordStance(claim, "DENIES"));

        Answer shown = shown(claim, headers("admin"));
        assertThat(shown.string("data.claim.openedBy")).isEqualTo("ada");
        assertThat(shown.strings("data.claim.stances.recordedBy")).containsExactly("ben");
        assertThat(shown.strings("data.claim.history.position")).containsExactly("SUPPORTS", "DENIES");
        assertThat(shown.strings("data.claim.history.recordedBy")).containsExactly("ada", "ben");
    }

    @Test
    void whoeverTakesAStanceBackIsNamedToo() {
        String claim = as("ada", "openClaim(claim: {text: \"The mill turns.\", kind: FACT}) { id }")
                .string("data.openClaim.id");
        as("ada", recordStance(claim, "SUPPORTS"));

        as("ben", "withdrawStance(claim: \"" + claim + "\", party: \"" + partyId("Norland") + "\") { id }");

        assertThat(shown(claim, headers("admin")).strings("data.claim.history.recordedBy"))
                .containsExactly("ada", "ben");
    }

    @Test
    void aStatementTellsWhoAttachedItBesideWhoRecordedTheStance() {
        String statement = statement(announce("Recorder One", "1921-01-10", "Norland said the pier is closed."));
        String other = statement(announce("Recorder Two", "1921-03-10", "Norland said the pier is shut."));
        String claim = as("ada", "openClaim(claim: {text: \"The pier is closed.\", kind: FACT}) { id }")
                .string("data.openClaim.id");

        as("ada", attach(claim, statement));
        as("ben", attach(claim, other));

        Answer shown = shown(claim, headers("admin"));
        assertThat(shown.strings("data.claim.stances.recordedBy")).containsExactly("ada");
        assertThat(shown.strings("data.claim.stances.attachedBy.flatten()")).containsExactly("ada", "ben");
    }

    @Test
    void nobodyElseIsTold() {
        String claim = as("ada", "openClaim(claim: {text: \"The lift works.\", kind: FACT}) { id }")
                .string("data.openClaim.id");
        as("ada", recordStance(claim, "SUPPORTS"));

        for (Map<String, String> caller : List.of(Map.<String, String>of(), headers("intake"))) {
            assertThat(shown(claim, caller).body()).contains("CURATED").doesNotContain("ada");
        }
    }

    @Test
    void whatWasFoundWasRecordedByNobody() {
        String article = announce(
                "Recorder Three",
                "1921-05-10",
                "Norland is asking Sudmark to withdraw its troops from the entire Kelmar region as a condition of any deal.");
        announce(
                "Recorder Four",
                "1921-05-10",
                "Sudmark rejects any unilateral withdrawal of its troops from the Kelmar region.");
        pipeline.settle();
        String claim = GraphQLClient.execute(
                        "{ claims(filter: {article: \"" + article + "\", contested: true}) { edges { node { id } } } }")
                .ok()
                .string("data.claims.edges[0].node.id");

        Answer shown = shown(claim, headers("admin"));

        assertThat(shown.get("data.claim.openedBy")).isNull();
        assertThat(shown.strings("data.claim.stances.origin")).isNotEmpty().containsOnly("EXTRACTED");
        assertThat(shown.strings("data.claim.stances.recordedBy")).containsOnlyNulls();
        assertThat(shown.strings("data.claim.stances.attachedBy.flatten()")).isEmpty();
    }

    private static String recordStance(String claim, String position) {
        return "recordStance(stance: {claim: \"" + claim + "\", party: \"" + partyId("Norland") + "\", position: "
                + position + "}) { id }";
    }

    private static String attach(String claim, String statement) {
        return "attachStatement(claim: \"" + claim + "\", statement: \"" + statement + "\", position: SUPPORTS) { id }";
    }

    private String statement(String article) {
        pipeline.settle();
        return GraphQLClient.execute("{ statements(filter: {article: \"" + article + "\"}) { edges { node { id } } } }")
                .ok()
                .string("data.statements.edges[0].node.id");
    }

    private static Answer as(String curator, String mutation) {
        JwtClaims claims = TestIssuer.claims("curator");
        claims.setSubject(curator);
        String token = TestIssuer.sign(claims, TestIssuer.key());
        return new Answer(GraphQLClient.executeAs(
                                Map.of("Authorization", "Bearer " + token), "mutation { " + mutation + " }")
                        .body())
                .ok();
    }

    private static Map<String, String> headers(String role) {
        return Map.of("Authorization", "Bearer " + TestIssuer.token(role));
    }

    private static Answer shown(String claim, Map<String, String> headers) {
        return new Answer(GraphQLClient.executeAs(headers, "{ claim(id: \"" + claim + "\") { " + RECORDERS + " } }")
                        .body())
                .ok();
    }
}
