package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What an analyst finds after the seeds were loaded and before anybody curated anything, through any router over the
 * supergraph.
 */
abstract class SeedsSuite {

    private static final String CONTESTED = """
            { claims(first: 10, filter: {contested: true}, orderBy: CONTENTION) { totalCount edges { node {
                text kind contention
                stances { party { name parent { name } } position basis saidOn
                  evidence { exact start end kind channel speaker { name }
                    article { id title publishedAt outlet { name } } } } } }
              pageInfo { hasNextPage endCursor } } }""";

    private static final String UTTERANCES = """
            { utterances(first: 100) { edges { node { speaker { name } statements { exact article { id } } } } } }""";

    static final String CARRIED_ELSEWHERE = """
            { articles(first: 1, filter: {text: "warmongers"}) { edges { node {
                statements { exact utterance { statements { article { outlet { name } } } } } } } } }""";

    /** Where the queries go. */
    abstract GraphQl gateway();

    @Test
    void contestedClaimsComeWithEvidenceThatStandsWhereItSays() throws Exception {
        JsonNode claims = gateway().ask(CONTESTED, Map.of()).path("claims");

        assertThat(claims.path("totalCount").asInt()).isPositive();
        List<JsonNode> evidence = claims.findValues("evidence").stream()
                .flatMap(SeedsSuite::stream)
                .toList();
        assertThat(evidence).isNotEmpty();
        for (JsonNode statement : evidence) {
            String id = statement.path("article").path("id").asText();
            int[] text = articleText(id).codePoints().toArray();
            int start = statement.path("start").asInt();
            int end = statement.path("end").asInt();
            assertThat(new String(text, start, end - start))
                    .isEqualTo(statement.path("exact").asText());
        }
    }

    @Test
    void contestedClaimsAreOrderedByContention() throws Exception {
        List<Double> contention = gateway().ask(CONTESTED, Map.of()).findValues("contention").stream()
                .map(JsonNode::asDouble)
                .toList();

        assertThat(contention)
                .isSortedAccordingTo((first, second) -> Double.compare(second, first))
                .allMatch(value -> value > 0 && value <= 1);
    }

    @Test
    void anAssessmentIsOneUtteranceThroughThreeTranslations() throws Exception {
        assertThat(articlesOfUtterance("Rustem Umerov", "practical solutions")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void anAccusationIsOneUtterance() throws Exception {
        assertThat(articlesOfUtterance("Kirill Dmitriev", "warmonger")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void withdrawalIsContestedBetweenTheTwoStates() throws Exception {
        JsonNode claims = gateway().ask(CONTESTED, Map.of()).path("claims").path("edges");

        assertThat(stream(claims).map(edge -> edge.path("node"))).anySatisfy(claim -> {
            assertThat(claim.toString()).contains("Donetsk");
            assertThat(holders(claim, "SUPPORTS")).contains("Russia").doesNotContain("Ukraine");
            assertThat(holders(claim, "DENIES")).contains("Ukraine").doesNotContain("Russia");
        });
    }

    @Test
    void aClaimThatOnlyOneOutletCarriesIsVisibleAsSuch() throws Exception {
        JsonNode claims = gateway()
                .ask(
                        "{ claims(first: 100) { edges { node { text outlets { name } stances { evidence { exact } } } } } }",
                        Map.of());

        assertThat(stream(claims.path("claims").path("edges")).map(edge -> edge.path("node")))
                .anySatisfy(claim -> assertThat(claim.path("outlets")).hasSize(1));
    }

    @Test
    void anArticleLeadsThroughItsStatementsToTheOtherOutletsThatCarryThem() throws Exception {
        JsonNode answer = gateway().ask(CARRIED_ELSEWHERE, Map.of());

        Set<String> outlets = new TreeSet<>();
        answer.findValues("outlet")
                .forEach(outlet -> outlets.add(outlet.path("name").asText()));
        assertThat(outlets).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theSameSeedsAgainChangeNothing() throws Exception {
        TestSystem.shared().awaitDerivation();
        JsonNode before = counts();

        List<String> outcomes = TestSystem.seeds().load(gateway());
        TestSystem.shared().awaitDerivation();

        assertThat(outcomes).isNotEmpty().containsOnly("UNCHANGED");
        assertThat(counts()).isEqualTo(before);
    }

    private JsonNode counts() throws Exception {
        return gateway().ask("""
                { articles(first: 1) { totalCount } statements(first: 1) { totalCount }
                  utterances(first: 1) { totalCount } claims(first: 1) { totalCount }
                  parties(first: 1) { totalCount } }""", Map.of());
    }

    private Set<String> articlesOfUtterance(String speaker, String words) throws Exception {
        JsonNode utterances =
                gateway().ask(UTTERANCES, Map.of()).path("utterances").path("edges");
        return stream(utterances)
                .map(edge -> edge.path("node"))
                .filter(utterance ->
                        utterance.path("speaker").path("name").asText().equals(speaker))
                .map(utterance -> utterance.path("statements"))
                .filter(statements -> statements.toString().contains(words))
                .map(statements -> statements.findValuesAsText("id").stream().collect(Collectors.toSet()))
                .max((first, second) -> Integer.compare(first.size(), second.size()))
                .orElse(Set.of());
    }

    private String articleText(String id) throws Exception {
        return gateway()
                .ask("query($id: ID!) { article(id: $id) { text } }", Map.of("id", id))
                .path("article")
                .path("text")
                .asText();
    }

    /** The names of those who hold a position, and of what they belong to. */
    private static Set<String> holders(JsonNode claim, String position) {
        return stream(claim.path("stances"))
                .filter(stance -> stance.path("position").asText().equals(position))
                .map(stance -> stance.path("party"))
                .flatMap(party -> party.findValuesAsText("name").stream())
                .collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
