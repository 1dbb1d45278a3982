package io.counterpoint.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Everything that is found in the seeds can be asked for, each in one request, and stands where it says. */
class FindingsIT {
    private final TestSystem system = TestSystem.shared();
    private final GraphQl gateway = system.gateway();
    private final Map<String, int[]> texts = new HashMap<>();

    @Test
    void statementsTellTheirRuleAndHowSureTheyAre() throws Exception {
        JsonNode statements = gateway.ask("""
                { statements(first: 100, filter: {minConfidence: 0.5}) { totalCount edges { node {
                    exact start end kind rule confidence cue channel saidOn speakerMention speaker { name }
                    article { id outlet { name } } } } } }""", Map.of()).path("statements");

        assertThat(statements.path("totalCount").asInt()).isGreaterThan(20);
        assertThat(nodes(statements)).allSatisfy(statement -> {
            assertThat(statement.path("rule").asText()).isNotEmpty();
            assertThat(statement.path("confidence").asDouble()).isBetween(0.5, 1.0);
            assertStandsThere(statement, statement);
        });
        assertThat(statements.findValuesAsText("channel")).contains("Telegram");
    }

    @Test
    void statementsAreFilteredByChannelKindOutletAndDay() throws Exception {
        JsonNode all = gateway.ask(
                        "{ statements(first: 100) { edges { node { kind channel saidOn article { outlet { id } } } } } }",
                        Map.of())
                .path("statements");
        String outlet = all.findValue("outlet").path("id").asText();
        JsonNode found = gateway.ask("""
                query($outlet: ID!) {
                    channel: statements(first: 100, filter: {channel: "telegram"}) { edges { node { channel } } }
                    kind: statements(first: 100, filter: {kind: PARTIAL}) { edges { node { kind } } }
                    outlet: statements(first: 100, filter: {outlet: $outlet}) { edges { node { article { outlet { id } } } } }
                    day: statements(first: 100, filter: {from: "2026-02-05", to: "2026-02-05"}) { edges { node { saidOn } } } }""", Map.of("outlet", outlet));

        assertThat(found.path("channel").findValuesAsText("channel"))
                .isNotEmpty()
                .containsOnly("Telegram");
        assertThat(found.path("kind").findValuesAsText("kind")).isNotEmpty().containsOnly("PARTIAL");
        assertThat(found.path("outlet").findValues("outlet"))
                .isNotEmpty()
                .allMatch(each -> each.path("id").asText().equals(outlet));
        assertThat(found.path("day").findValuesAsText("saidOn")).containsOnly("2026-02-05");
    }

    @Test
    void renderingsAreLaidSideBySide() throws Exception {
        JsonNode utterances = gateway.ask("""
                { utterances(first: 50, filter: {minOutlets: 2}) { edges { node {
                    differences { one { exact article { id outlet { name } } } other { exact article { id } }
                        stretches { same oneExact oneStart oneEnd otherExact otherStart otherEnd } } } } } }""", Map.of()).path("utterances");

        List<JsonNode> differences = utterances.findValues("differences").stream()
                .flatMap(FindingsIT::stream)
                .toList();
        assertThat(differences).isNotEmpty();
        for (JsonNode difference : differences) {
            for (JsonNode stretch : difference.path("stretches")) {
                assertThat(words(difference.path("one"), stretch.path("oneStart"), stretch.path("oneEnd")))
                        .isEqualTo(stretch.path("oneExact").asText());
                assertThat(words(difference.path("other"), stretch.path("otherStart"), stretch.path("otherEnd")))
                        .isEqualTo(stretch.path("otherExact").asText());
            }
        }
    }

    /** The words between two places of a statement's own text. */
    private static String words(JsonNode statement, JsonNode start, JsonNode end) {
        int[] exact = statement.path("exact").asText().codePoints().toArray();
        return new String(exact, start.asInt(), end.asInt() - start.asInt());
    }

    @Test
    void discrepanciesShowBothPlaces() throws Exception {
        JsonNode utterances = gateway.ask("""
                { utterances(first: 100) { edges { node { discrepancies { kind reason
                    versions { normalForm exact start end statement { exact article { id outlet { name } } } } } } } }
                  claims(first: 50) { edges { node { discrepancies { kind versions { exact } } } } } }""", Map.of()).path("utterances");

        List<JsonNode> found = utterances.findValues("discrepancies").stream()
                .flatMap(FindingsIT::stream)
                .toList();
        assertThat(found).isNotEmpty();
        for (JsonNode discrepancy : found) {
            assertThat(discrepancy.path("versions")).hasSize(2);
            for (JsonNode version : discrepancy.path("versions")) {
                if (!version.path("start").isNull()) {
                    assertStandsThere(version, version.path("statement"));
                }
            }
        }
    }

    @Test
    void wordingShowsTheWordsWithTheirPlaces() throws Exception {
        JsonNode answer = gateway.ask("""
                { wordings(first: 100) { totalCount edges { node { thing variants { variant uses articles outlets { name }
                      places { start end exact article { id outlet { name } } } } } } }
                  claims(first: 50) { edges { node { wording { variant places { start end exact article { id } } } } } }
                  articles(first: 20) { edges { node { id outlet { wording { thing variant uses } }
                      wording { thing variant uses places { start end exact article { id } } } } } } }""", Map.of());

        assertThat(answer.path("wordings").path("totalCount").asInt()).isPositive();
        List<JsonNode> places =
                answer.findValues("places").stream().flatMap(FindingsIT::stream).toList();
        assertThat(places).isNotEmpty();
        for (JsonNode place : places) {
            assertStandsThere(place, place);
        }
    }

    @Test
    void copiesShowTheSharedPassagesOnBothSides() throws Exception {
        JsonNode articles = gateway.ask("""
                { articles(first: 20) { edges { node { id copies { share shareOfOther likelyOrigin { reason article { id } }
                    article { id outlet { name } } passages { start end exact otherStart otherEnd otherExact } } } } } }""", Map.of()).path("articles");

        assertThat(articles.findValues("passages").stream().flatMap(FindingsIT::stream))
                .isNotEmpty();
        for (JsonNode article : nodes(articles).toList()) {
            for (JsonNode copy : article.path("copies")) {
                for (JsonNode passage : copy.path("passages")) {
                    assertThat(text(article.path("id").asText(), passage.path("start"), passage.path("end")))
                            .isEqualTo(passage.path("exact").asText());
                }
            }
        }
    }

    @Test
    void coverageTellsWhoCarriesAClaimOrAnUtteranceAndWhoLeavesItOut() throws Exception {
        JsonNode answer = gateway.ask("""
                { claims(first: 100) { edges { node { text outlets { name } outletsWithout { name } } } }
                  utterances(first: 100) { edges { node { outlets { name } outletsWithout { name } } } } }""", Map.of());

        for (String list : List.of("claims", "utterances")) {
            assertThat(nodes(answer.path(list))).allSatisfy(node -> {
                assertThat(names(node.path("outlets"))).isNotEmpty();
                assertThat(names(node.path("outlets"))).noneMatch(names(node.path("outletsWithout"))::contains);
            });
            assertThat(nodes(answer.path(list)))
                    .anySatisfy(node ->
                            assertThat(names(node.path("outletsWithout"))).isNotEmpty());
        }
    }

    @Test
    void whatAnOutletLeftOutIsFoundByTheOutlet() throws Exception {
        JsonNode all = gateway.ask("""
                { outlets(first: 100) { edges { node { id } } }
                  claims(first: 100) { totalCount edges { node { id outletsWithout { id } } } } }""", Map.of());
        assertThat(all.path("claims").path("totalCount").asInt()).isLessThanOrEqualTo(100);
        int found = 0;
        for (String outlet : all.path("outlets").findValuesAsText("id")) {
            List<String> leftOut = gateway.ask(
                            "query($outlet: ID!) { claims(first: 100, filter: {leftOutBy: $outlet}) { edges { node { id } } } }",
                            Map.of("outlet", outlet))
                    .findValuesAsText("id");

            assertThat(leftOut)
                    .containsExactlyInAnyOrderElementsOf(nodes(all.path("claims"))
                            .filter(claim -> claim.path("outletsWithout")
                                    .findValuesAsText("id")
                                    .contains(outlet))
                            .map(claim -> claim.path("id").asText())
                            .toList());
            found += leftOut.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void proposalsTellWhatRestsOnWhat() throws Exception {
        JsonNode answer = gateway.ask("""
                { claims: proposals(first: 20, filter: {kind: CLAIM}) { edges { node { state confidence reason claim { text } } } }
                  stances: proposals(first: 20, filter: {kind: STANCE}) { edges { node { position claim { text } party { name } } } }
                  matches: proposals(first: 20, filter: {kind: MATCH}) { edges { node { confidence reason
                      statements { exact speaker { name } article { outlet { name } } } } } }
                  parties: proposals(first: 100, filter: {kind: PARTY}) { totalCount edges { node { name partyKind role
                      affiliation { name } statementCount confidence reason statements { exact article { id } } } } } }""", Map.of());

        assertThat(nodes(answer.path("claims")))
                .isNotEmpty()
                .allMatch(node -> node.path("claim").has("text"));
        assertThat(nodes(answer.path("stances")))
                .isNotEmpty()
                .allMatch(node -> node.path("party").has("name"));
        assertThat(nodes(answer.path("matches")))
                .isNotEmpty()
                .allMatch(node -> node.path("statements").size() == 2);
        assertThat(nodes(answer.path("parties"))).isNotEmpty().allSatisfy(node -> {
            assertThat(node.path("statements")).isNotEmpty();
            assertThat(node.path("confidence").asDouble()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void anUnknownSpeakerBecomesAPartyWhenACuratorAccepts() throws Exception {
        String name = "Quentin " + capitalised(UUID.randomUUID());
        JsonNode added = gateway.ask(
                "mutation($articles: [ArticleInput!]!) { addArticles(articles: $articles) { article { id } } }",
                Map.of(
                        "articles",
                        List.of(Map.of(
                                "outlet",
                                "The Harbour Post",
                                "publishedAt",
                                "1926-03-05",
                                "text",
                                "“The ferry sails again on Friday,” Norwegian harbour master " + name + " said."))));
        String article = added.findValue("id").asText();
        system.awaitDerivation();
        JsonNode proposal = gateway.ask(
                        "query($name: String!) { proposals(filter: {kind: PARTY, name: $name}) { edges { node { id role"
                                + " statements { article { id } } } } } }",
                        Map.of("name", name))
                .path("proposals");
        assertThat(proposal.findValuesAsText("id")).contains(article);

        gateway.ask(
                "mutation($id: ID!) { decideProposal(proposal: $id, accept: true) { party { name } } }",
                Map.of(
                        "id",
                        nodes(proposal).findFirst().orElseThrow().path("id").asText()));
        system.awaitDerivation();

        assertThat(gateway.ask(
                                "query($id: ID!) { article(id: $id) { statements { speaker { name } } } }",
                                Map.of("id", article))
                        .findValuesAsText("name"))
                .isNotEmpty()
                .containsOnly(name);
    }

    private static String capitalised(UUID id) {
        String letters = id.toString().replaceAll("[0-9-]", "");
        return "B" + letters + "rin";
    }

    private void assertStandsThere(JsonNode place, JsonNode owner) throws Exception {
        assertThat(text(owner, place.path("start"), place.path("end")))
                .isEqualTo(place.path("exact").asText());
    }

    private String text(JsonNode owner, JsonNode start, JsonNode end) throws Exception {
        return text(owner.path("article").path("id").asText(), start, end);
    }

    private String text(String article, JsonNode start, JsonNode end) throws Exception {
        int[] text = texts.get(article);
        if (text == null) {
            text = gateway.ask("query($id: ID!) { article(id: $id) { text } }", Map.of("id", article))
                    .path("article")
                    .path("text")
                    .asText()
                    .codePoints()
                    .toArray();
            texts.put(article, text);
        }
        return new String(text, start.asInt(), end.asInt() - start.asInt());
    }

    private static Set<String> names(JsonNode outlets) {
        return stream(outlets).map(outlet -> outlet.path("name").asText()).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> nodes(JsonNode connection) {
        return stream(connection.path("edges")).map(edge -> edge.path("node"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
