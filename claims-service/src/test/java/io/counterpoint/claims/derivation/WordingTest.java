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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which words outlets choose, from the feed to the API. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class WordingTest {
    private static final String WORDINGS = """
            { wordings(first: 100) { edges { node { thing variants { variant uses articles outlets { id }
                places { article { id } start end exact } } } } } }""";

    private final PipelineDriver pipeline;

    WordingTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @Test
    void outletsShowTheirWordsAndARevisionReplacesThem() {
        String article = announce("Wording One", "In Bombay a freedom fighter spoke. Bombay listened.");
        announce("Wording Two", "In Mumbai a gunman spoke.");
        pipeline.settle();

        assertThat(variantsOf("Mumbai")).containsExactlyInAnyOrder("Bombay", "Mumbai");
        FakeSources.announce(article, "Wording One", 2, "2022-01-10T00:00:00Z", "In Mumbai a freedom fighter spoke.");
        pipeline.settle();
        assertThat(variantsOf("Mumbai")).containsExactly("Mumbai");
    }

    @Test
    void everyUseShowsItsPlace() {
        String text = "😀 Londonderry is old. They walked to Londonderry; it is not called Derry here.";
        String article = announce("Wording Three", text);
        pipeline.settle();

        Answer answer = ofEntity(
                "Article", article, "wording { thing variant uses places { start end exact article { id } } }");
        String wording = "data._entities[0].wording";
        assertThat(answer.strings(wording + ".variant")).containsExactly("Derry", "Londonderry");
        assertThat(answer.number(wording + "[1].uses")).isEqualTo(2);
        for (int place = 0; place < 2; place++) {
            String path = wording + "[1].places[" + place + "].";
            assertThat(text.substring(
                            text.offsetByCodePoints(0, answer.number(path + "start")),
                            text.offsetByCodePoints(0, answer.number(path + "end"))))
                    .isEqualTo(answer.string(path + "exact"))
                    .isEqualTo("Londonderry");
            assertThat(answer.string(path + "article.id")).isEqualTo(article);
        }
    }

    @Test
    void anOutletShowsItsWordsWithPlacesOfItsOwn() {
        announce("Wording Four", "Burma voted. Burma counts.");
        announce("Wording Five", "Myanmar voted.");
        pipeline.settle();

        Answer answer = ofEntity(
                "Outlet", outletId("Wording Four"), "wording { thing variant articles uses places { exact } }");
        String wording = "data._entities[0].wording";
        assertThat(answer.strings(wording + ".variant")).containsExactly("Burma");
        assertThat(answer.strings(wording + ".thing")).containsExactly("Myanmar");
        assertThat(answer.number(wording + "[0].uses")).isEqualTo(2);
        assertThat(answer.number(wording + "[0].articles")).isEqualTo(1);
        assertThat(answer.strings(wording + "[0].places.exact")).containsExactly("Burma", "Burma");
    }

    @Test
    void aClaimShowsTheWordsOfItsEvidenceAlone() {
        String article = announce(
                "Wording Six", "Ann Lee said: “The Malvinas have fish.” The Falklands are far, and the junta is gone.");
        pipeline.settle();
        String statement = GraphQLClient.execute("{ statements(filter: {article: \"" + article
                        + "\", kind: DIRECT}) { edges { node { id } } } }")
                .ok()
                .string("data.statements.edges[0].node.id");
        String party = GraphQLClient.execute(
                        "mutation { addParty(party: {name: \"Ann Lee of Wording\", kind: PERSON}) { id } }")
                .ok()
                .string("data.addParty.id");
        String claim = GraphQLClient.execute(
                        "mutation { openClaim(claim: {text: \"There are fish.\", kind: FACT}) { id } }")
                .ok()
                .string("data.openClaim.id");
        GraphQLClient.execute("mutation { attachStatement(claim: \"" + claim + "\", statement: \"" + statement
                        + "\", party: \"" + party + "\", position: SUPPORTS) { id } }")
                .ok();

        Answer answer = GraphQLClient.execute("{ claim(id: \"" + claim
                        + "\") { wording { thing variant uses outlets { id } places { exact } } } }")
                .ok();
        assertThat(answer.strings("data.claim.wording.variant")).containsExactly("Malvinas");
        assertThat(answer.strings("data.claim.wording[0].outlets.id")).containsExactly(outletId("Wording Six"));
        assertThat(answer.strings("data.claim.wording[0].places.exact")).containsExactly("Malvinas");
    }

    @Test
    void pagesShowEveryThingOnceAndFiltersChoose() {
        String article = announce("Wording Seven", "Kiev, Lvov and Odessa are cities; Daesh is not. The regime fell.");
        pipeline.settle();
        String outlet = "outlet: \"" + outletId("Wording Seven") + "\"";

        List<String> whole = things(outlet, 100, null).strings("data.wordings.edges.node.thing");
        assertThat(whole).contains("Kyiv", "Lviv", "Odesa", "Islamic State").isSorted();
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            Answer page = things(outlet, 2, after);
            assertThat(page.number("data.wordings.totalCount")).isEqualTo(whole.size());
            paged.addAll(page.strings("data.wordings.edges.node.thing"));
            after = page.string("data.wordings.pageInfo.hasNextPage").equals("true")
                    ? page.string("data.wordings.pageInfo.endCursor")
                    : null;
        } while (after != null);
        assertThat(paged).isEqualTo(whole);

        assertThat(things("article: \"" + article + "\"", 100, null).strings("data.wordings.edges.node.thing"))
                .isEqualTo(whole);
        assertThat(things(outlet + ", thing: \"Kyiv\"", 100, null).strings("data.wordings.edges.node.thing"))
                .containsExactly("Kyiv");
        assertThat(things(outlet + ", text: \"lvo\"", 100, null).strings("data.wordings.edges.node.thing"))
                .containsExactly("Lviv");
        assertThat(things("outlet: \"" + Ids.next() + "\"", 100, null).strings("data.wordings.edges.node.thing"))
                .isEmpty();
    }

    @Test
    void oneStatementForEachLevel() {
        GraphQLClient.execute(WORDINGS).ok();
        try (SqlCounter counter = new SqlCounter()) {
            GraphQLClient.execute(WORDINGS).ok();
            // things, variants, places
            assertThat(counter.statements()).hasSize(3);
        }
        String claims = "{ claims(first: 50) { edges { node { wording { variant places { exact } } } } } }";
        GraphQLClient.execute(claims).ok();
        try (SqlCounter counter = new SqlCounter()) {
            GraphQLClient.execute(claims).ok();
            // claims, their wording
            assertThat(counter.statements()).hasSize(2);
        }
    }

    @Test
    void renderingsInOtherWordsMakeAPairWithBothPlaces() {
        String one = "Ann Lee said: “The militants left the town of Zenda at dawn after long talks with the mayor.”";
        String two = "Ann Lee said: “The terrorists left the town of Zenda at dawn after long talks with the mayor.”";
        announce("Wording Eight", one);
        String article = announce("Wording Nine", two);
        pipeline.settle();

        String filter = "outlet: \"" + outletId("Wording Nine") + "\"";
        Answer answer = pairs(filter + ", text: \"TERRORISTS\"");
        assertThat(answer.number("data.wordingPairs.totalCount"))
                .as(answer.body())
                .isEqualTo(1);
        String pair = "data.wordingPairs.edges[0].node.";
        assertThat(answer.string(pair + "kind")).isEqualTo("LOADED");
        assertThat(answer.strings(pair + "sides.exact")).containsExactlyInAnyOrder("militants", "terrorists");
        for (int side = 0; side < 2; side++) {
            String path = pair + "sides[" + side + "].";
            String text = answer.string(path + "exact").equals("militants") ? one : two;
            assertThat(text.substring(answer.number(path + "start"), answer.number(path + "end")))
                    .isEqualTo(answer.string(path + "exact"));
        }
        assertThat(pairs(filter + ", kind: NAME").number("data.wordingPairs.totalCount"))
                .isZero();
        assertThat(pairs(filter + ", minConfidence: 1.1").number("data.wordingPairs.totalCount"))
                .isZero();

        FakeSources.announce(article, "Wording Nine", 2, "2022-01-10T00:00:00Z", one);
        pipeline.settle();
        assertThat(pairs(filter).number("data.wordingPairs.totalCount")).isZero();
    }

    private static Answer pairs(String filter) {
        return GraphQLClient.execute(
                        "{ wordingPairs(filter: {" + filter + "}) { totalCount edges { node { kind confidence"
                                + " reason sides { exact start end statement { exact } } } } } }")
                .ok();
    }

    private static Answer things(String filter, int first, @Nullable String after) {
        String from = after == null ? "" : ", after: \"" + after + "\"";
        return GraphQLClient.execute("{ wordings(first: " + first + from + ", filter: {" + filter
                        + "}) { totalCount edges { node { thing } } pageInfo { hasNextPage endCursor } } }")
                .ok();
    }

    private static Answer ofEntity(String type, String id, String fields) {
        return GraphQLClient.execute(
                        "query ($r: [_Any!]!) { _entities(representations: $r) { ... on " + type + " { " + fields
                                + " } } }",
                        Map.of("r", List.of(Map.of("__typename", type, "id", id))))
                .ok();
    }

    private static List<String> variantsOf(String thing) {
        Answer answer = GraphQLClient.execute(WORDINGS).ok();
        int index = answer.strings("data.wordings.edges.node.thing").indexOf(thing);
        return answer.strings("data.wordings.edges[" + index + "].node.variants.variant");
    }

    private static String outletId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String announce(String outlet, String text) {
        return FakeSources.announce(Ids.next().toString(), outlet, 1, "2022-01-10T00:00:00Z", text);
    }
}
