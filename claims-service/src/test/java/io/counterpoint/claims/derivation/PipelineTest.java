package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.feed.Follower;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the feed to the API. Each test has days of its own, far from those of others, so that stories never mix. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class PipelineTest {
    private static final String DEMAND =
            "Novaria is asking Estland to withdraw its troops from the entire Dunmore region as a condition of any deal.";
    private static final String REFUSAL =
            "Estland rejects any unilateral withdrawal of its troops from the Dunmore region.";

    private final PipelineDriver pipeline;
    private final Follower follower;
    private final PoisonableReader reader;

    PipelineTest(PipelineDriver pipeline, Follower follower, PoisonableReader reader) {
        this.pipeline = pipeline;
        this.follower = follower;
        this.reader = reader;
    }

    @BeforeEach
    void knowTheParties() {
        addParties("Novaria", "Estland");
    }

    @AfterEach
    void calmDown() {
        FakeSources.mood(FakeSources.Mood.WELL);
        FakeSources.deliverAgain(0);
        reader.poisonable(false);
        pipeline.settle();
    }

    @Test
    void articlesBecomeAContestedClaimWithItsEvidence() {
        String one = announce("Daily One", 1, "2001-01-10", DEMAND + "\n");
        String two = announce("Daily Two", 1, "2001-01-10", REFUSAL + "\n");

        pipeline.settle();

        Answer answer = claims(one);
        assertThat(answer.strings("data.claims.edges.node.contested"))
                .as(answer.body())
                .contains("true");
        assertThat(answer.body())
                .contains("Novaria")
                .contains("Estland")
                .contains("SUPPORTS")
                .contains("DENIES");
        assertThat(claims(two).number("data.claims.totalCount")).isPositive();
        assertThat(GraphQLClient.execute("{ progress { upToDate toRead toCompare failing } }")
                        .ok()
                        .body())
                .contains("\"upToDate\":true");
    }

    @Test
    void everyExactStandsWhereItSays() {
        String text = "😀 Ünï “We will rebuild the bridge next year,” said Ann Lee of Novaria.\n“No.”\n" + DEMAND;
        String article = announce("Daily Exact", 1, "2001-02-10", text);

        pipeline.settle();

        Answer answer = statements(article);
        List<String> exact = answer.strings("data.statements.edges.node.exact");
        assertThat(exact).isNotEmpty();
        for (int i = 0; i < exact.size(); i++) {
            int start = answer.number("data.statements.edges[" + i + "].node.start");
            int end = answer.number("data.statements.edges[" + i + "].node.end");
            assertThat(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                    .isEqualTo(exact.get(i));
        }
    }

    @Test
    void redeliveryChangesNothing() {
        String article = announce("Daily Again", 1, "2001-03-10", DEMAND);
        pipeline.settle();
        String before = statements(article).body();
        String claimsBefore = claims(article).body();

        FakeSources.deliverAgain(100);
        announce("Daily Other", 1, "2001-08-01", "Nothing is said here.");
        FakeSources.announce(article, "Daily Again", 1, "2001-03-10T00:00:00Z", DEMAND);
        pipeline.settle();

        assertThat(statements(article).body()).isEqualTo(before);
        assertThat(claims(article).body()).isEqualTo(claimsBefore);
    }

    @Test
    void aRevisionReplacesTheStatementsAndKeepsTheOldOnes() {
        String article = announce("Daily Revised", 1, "2001-04-10", "Ann Lee said: “We will rebuild the old bridge.”");
        pipeline.settle();
        String old = statements(article).string("data.statements.edges[0].node.id");

        FakeSources.announce(
                article, "Daily Revised", 2, "2001-04-10T00:00:00Z", "Ann Lee said: “We will never rebuild it.”");
        pipeline.settle();

        Answer now = statements(article);
        assertThat(now.strings("data.statements.edges.node.exact"))
                .anyMatch(exact -> exact.contains("never rebuild"))
                .noneMatch(exact -> exact.contains("old bridge"));
        Answer then = GraphQLClient.execute("{ statement(id: \"" + old + "\") { exact revision current } }")
                .ok();
        assertThat(then.string("data.statement.current")).isEqualTo("false");
        assertThat(then.number("data.statement.revision")).isEqualTo(1);
    }

    @Test
    void aRevisionWithoutTheDemandWithdrawsTheClaimButNotFromTheRecord() {
        String one = announce("Daily Gone", 1, "2001-05-10", DEMAND);
        announce("Daily Stays", 1, "2001-05-10", REFUSAL);
        pipeline.settle();
        String claim = contestedClaim(one);

        FakeSources.announce(one, "Daily Gone", 2, "2001-05-10T00:00:00Z", "Nothing of the kind was asked for.");
        pipeline.settle();

        Answer answer = GraphQLClient.execute("{ claim(id: \"" + claim
                        + "\") { contested stances { party { name } } history { retracted party { name } } } }")
                .ok();
        assertThat(answer.string("data.claim.contested")).isEqualTo("false");
        assertThat(answer.strings("data.claim.history.party.name")).contains("Novaria");
    }

    @Test
    void partiesThatComeAfterTheArticlesLeadToTheSameEnd() {
        String text = "Lumaria is asking Pomerland to withdraw its troops from the entire Eastvale region.";
        String refusal = "Pomerland rejects any withdrawal of its troops from the Eastvale region.";
        String early = announce("Daily Early", 1, "2001-06-10", text);
        announce("Daily Early Two", 1, "2001-06-10", refusal);
        pipeline.settle();
        assertThat(statements(early).body()).doesNotContain("\"name\":\"Lumaria\"");

        addParties("Lumaria", "Pomerland");
        pipeline.settle();
        String late = announce("Daily Late", 1, "2002-06-10", text);
        announce("Daily Late Two", 1, "2002-06-10", refusal);
        pipeline.settle();

        assertThat(contents(early)).isEqualTo(contents(late)).contains("Lumaria");
    }

    @Test
    void anArticleThatCannotBeReadHoldsUpNoOther() {
        reader.poisonable(true);
        String poison = announce("Daily Poison", 1, "2001-07-10", "Poison. " + DEMAND);
        String healthy = announce("Daily Healthy", 1, "2001-07-10", DEMAND);

        pipeline.settle();

        assertThat(statements(healthy).strings("data.statements.edges.node.id")).isNotEmpty();
        assertThat(statements(poison).strings("data.statements.edges.node.id")).isEmpty();
        assertThat(GraphQLClient.execute("{ progress { failing upToDate } }")
                        .ok()
                        .number("data.progress.failing"))
                .isPositive();

        reader.poisonable(false);
        FakeSources.announce(poison, "Daily Poison", 2, "2001-07-10T00:00:00Z", DEMAND);
        pipeline.settle();
        assertThat(statements(poison).strings("data.statements.edges.node.id")).isNotEmpty();
        assertThat(GraphQLClient.execute("{ progress { failing } }").ok().number("data.progress.failing"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(value = FakeSources.Mood.class, mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void aFeedThatAnswersBadlyIsTriedAgainAndNothingIsLost(FakeSources.Mood mood) {
        pipeline.settle();
        String article = announce("Daily " + mood, 1, "2001-09-10", DEMAND);
        FakeSources.mood(mood);

        assertThatThrownBy(() -> PipelineDriver.await(follower::step)).isNotNull();
        PipelineDriver.await(follower::follow);
        assertThat(follower.lastFailure()).isNotNull();
        assertThat(GraphQLClient.execute("{ progress { upToDate feedFollowed } }")
                        .ok()
                        .body())
                .contains("\"upToDate\":false");

        FakeSources.mood(FakeSources.Mood.WELL);
        pipeline.settle();
        assertThat(statements(article).strings("data.statements.edges.node.id")).isNotEmpty();
    }

    @Test
    void aCuratedStanceOutlivesDerivation() {
        String one = announce("Daily Curated", 1, "2001-10-10", DEMAND);
        announce("Daily Curated Two", 1, "2001-10-10", REFUSAL);
        pipeline.settle();
        String claim = contestedClaim(one);
        String estland = GraphQLClient.execute("{ parties(filter: {name: \"Estland\"}) { edges { node { id } } } }")
                .ok()
                .string("data.parties.edges[0].node.id");

        GraphQLClient.execute("mutation { recordStance(stance: {claim: \"" + claim + "\", party: \"" + estland
                        + "\", position: SUPPORTS, reason: \"changed its mind\"}) { contested } }")
                .ok();
        announce("Daily Curated Three", 1, "2001-10-11", REFUSAL);
        addParties("A party that changes the directory");
        pipeline.settle();

        Answer answer = GraphQLClient.execute("{ claim(id: \"" + claim
                        + "\") { contested stances { party { name } position origin } history { position } } }")
                .ok();
        assertThat(answer.string("data.claim.contested")).isEqualTo("false");
        assertThat(answer.body())
                .contains("{\"party\":{\"name\":\"Estland\"},\"position\":\"SUPPORTS\",\"origin\":\"CURATED\"}");

        String withdraw = "mutation { withdrawStance(claim: \"" + claim + "\", party: \"" + estland
                + "\", reason: \"misread\") { contested stances { party { name } position origin }"
                + " history { position origin retracted reason } } }";
        Answer withdrawn = GraphQLClient.execute(withdraw).ok();
        assertThat(withdrawn.string("data.withdrawStance.contested")).isEqualTo("true");
        assertThat(withdrawn.body())
                .contains(
                        "{\"party\":{\"name\":\"Estland\"},\"position\":\"DENIES\",\"origin\":\"EXTRACTED\"}",
                        "\"retracted\":false,\"reason\":\"changed its mind\"",
                        "\"retracted\":true,\"reason\":\"misread\"");
        assertThat(GraphQLClient.execute(withdraw).ok().body()).isEqualTo(withdrawn.body());
    }

    @Test
    void whatACuratorRejectsDoesNotComeBack() {
        String one = announce("Daily Rejected", 1, "2001-11-10", DEMAND);
        announce("Daily Rejected Two", 1, "2001-11-10", REFUSAL);
        pipeline.settle();
        String claim = contestedClaim(one);

        decide(claim, "STANCE", "DENIES");
        announce("Daily Rejected Three", 1, "2001-11-11", REFUSAL);
        pipeline.settle();
        Answer afterStance = GraphQLClient.execute(
                        "{ claim(id: \"" + claim + "\") { contested withdrawnAt stances { position } } }")
                .ok();
        assertThat(afterStance.string("data.claim.contested")).isEqualTo("false");
        assertThat(afterStance.strings("data.claim.stances.position")).doesNotContain("DENIES");
        assertThat(afterStance.get("data.claim.withdrawnAt")).isNull();

        decide(claim, "CLAIM", null);
        addParties("Another party that changes the directory");
        pipeline.settle();
        assertThat(claims(one).number("data.claims.totalCount")).isZero();
    }

    @Test
    void aClaimCanBeSeenAsItWasRecorded() {
        String one = announce("Daily Past", 1, "2001-12-10", DEMAND);
        announce("Daily Past Two", 1, "2001-12-10", REFUSAL);
        pipeline.settle();
        String claim = contestedClaim(one);
        String novaria = GraphQLClient.execute("{ parties(filter: {name: \"Novaria\"}) { edges { node { id } } } }")
                .ok()
                .string("data.parties.edges[0].node.id");
        String then = GraphQLClient.execute("mutation { recordStance(stance: {claim: \"" + claim + "\", party: \""
                        + novaria + "\", position: SUPPORTS}) { history { recordedAt } } }")
                .ok()
                .strings("data.recordStance.history.recordedAt")
                .getLast();
        GraphQLClient.execute("mutation { recordStance(stance: {claim: \"" + claim + "\", party: \"" + novaria
                        + "\", position: DENIES}) { id } }")
                .ok();

        Answer answer = GraphQLClient.execute(
                        "{ now: claim(id: \"" + claim + "\") { contested } then: claim(id: \"" + claim
                                + "\", asOf: \"" + then
                                + "\") { contested contention history { position } } before: claim(id: \""
                                + claim + "\", asOf: \"2001-12-10T00:00:00Z\") { id } }")
                .ok();

        assertThat(answer.string("data.now.contested")).isEqualTo("false");
        assertThat(answer.string("data.then.contested")).isEqualTo("true");
        assertThat(answer.strings("data.then.history.position")).endsWith("SUPPORTS");
        assertThat(answer.get("data.before")).isNull();
    }

    @Test
    void curatorsOpenClaimsAndAttachStatements() {
        String article = announce("Daily Opened", 1, "2002-01-10", DEMAND);
        pipeline.settle();
        String statement = statements(article).string("data.statements.edges[0].node.id");
        String claim = GraphQLClient.execute(
                        "mutation { openClaim(claim: {text: \"Dunmore shall be neutral.\", kind: DEMAND}) { id } }")
                .ok()
                .string("data.openClaim.id");
        String attach = "mutation { attachStatement(claim: \"" + claim + "\", statement: \"" + statement
                + "\", position: SUPPORTS) { evidenceCount outletCount stances { party { name } basis evidence { id } } } }";

        GraphQLClient.execute(attach).ok();
        Answer again = GraphQLClient.execute(attach).ok();

        assertThat(again.number("data.attachStatement.evidenceCount")).isEqualTo(1);
        assertThat(again.strings("data.attachStatement.stances.party.name")).containsExactly("Novaria");
        assertThat(GraphQLClient.execute("mutation { attachStatement(claim: \"" + Ids.next() + "\", statement: \""
                                + statement + "\", position: SUPPORTS) { id } }")
                        .codes())
                .containsExactly("NOT_FOUND");
        assertThat(GraphQLClient.execute("mutation { openClaim(claim: {text: \" \", kind: FACT}) { id } }")
                        .codes())
                .containsExactly("BAD_INPUT");
    }

    private static void decide(String claim, String kind, @Nullable String position) {
        Answer proposals = GraphQLClient.execute("{ proposals(first: 100, filter: {claim: \"" + claim + "\", kind: "
                        + kind + "}) { edges { node { id position } } } }")
                .ok();
        List<String> positions = proposals.strings("data.proposals.edges.node.position");
        int index = position == null ? 0 : positions.indexOf(position);
        String id = proposals.string("data.proposals.edges[" + index + "].node.id");
        GraphQLClient.execute("mutation { decideProposal(proposal: \"" + id + "\", accept: false) { state } }")
                .ok();
    }

    private static String announce(String outlet, int revision, String day, String text) {
        return FakeSources.announce(Ids.next().toString(), outlet, revision, day + "T00:00:00Z", text);
    }

    private static void addParties(String... names) {
        List<Map<String, String>> parties = Arrays.stream(names)
                .map(name -> Map.of("name", name, "kind", "STATE"))
                .toList();
        GraphQLClient.execute(
                        "mutation ($parties: [PartyInput!]!) { addParties(parties: $parties) { id } }",
                        Map.of("parties", parties))
                .ok();
    }

    private static Answer statements(String article) {
        return GraphQLClient.execute("""
                        query ($article: ID!) { statements(first: 100, filter: {article: $article}) {
                            edges { node { id exact start end revision speaker { name } } } } }""", Map.of("article", article)).ok();
    }

    private static Answer claims(String article) {
        return GraphQLClient.execute("""
                        query ($article: ID!) { claims(filter: {article: $article}) { totalCount
                            edges { node { id text contested contention stances { position basis confidence party { name }
                                evidence { exact } } } } } }""", Map.of("article", article)).ok();
    }

    private static String contestedClaim(String article) {
        Answer answer = claims(article);
        int index = answer.strings("data.claims.edges.node.contested").indexOf("true");
        assertThat(index).as(answer.body()).isNotNegative();
        return answer.string("data.claims.edges[" + index + "].node.id");
    }

    /** What is known of an article, without ids. */
    private static String contents(String article) {
        return (statements(article).body() + claims(article).body()).replaceAll("\"id\":\"[^\"]*\"", "");
    }
}
