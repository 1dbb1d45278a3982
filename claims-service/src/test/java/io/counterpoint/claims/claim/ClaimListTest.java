package io.counterpoint.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.derivation.PipelineDriver;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of claims: each filter alone, and each order through all its pages. The word "quokka" marks this test's. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class ClaimListTest {
    private static final Map<String, String> IDS = new HashMap<>();

    private final PipelineDriver pipeline;

    ClaimListTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void knowTheClaims() {
        if (!IDS.isEmpty()) {
            return;
        }
        IDS.put("Altmark", addParty("Altmark", null));
        IDS.put("Minister Holm", addParty("Minister Holm", "Altmark"));
        IDS.put("Bergland", addParty("Bergland", null));
        IDS.put("early", announce("List Gazette", "1931-01-10"));
        IDS.put("late", announce("List Courier", "1931-06-10"));
        pipeline.settle();
        String early = statementOf("early");
        String late = statementOf("late");

        open("contested");
        record("contested", "Altmark", "SUPPORTS", "1931-02-01", early);
        record("contested", "Bergland", "DENIES", "1931-02-05", late);
        open("disputed");
        record("disputed", "Minister Holm", "SUPPORTS", "1931-03-01", early);
        record("disputed", "Bergland", "DISPUTES", null, null);
        open("agreed");
        record("agreed", "Altmark", "SUPPORTS", "1931-04-01", early);
        record("agreed", "Bergland", "SUPPORTS", "1931-04-09", null);
        open("undated");
        record("undated", "Minister Holm", "SUPPORTS", null, late);
        open("bare");
        open("changed");
        record("changed", "Bergland", "SUPPORTS", "1931-05-01", null);
        record("changed", "Bergland", "DENIES", "1931-05-02", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contested: true | contested disputed",
                "contested: false | agreed undated bare changed",
                "party: \"Altmark\" | contested disputed agreed undated",
                "party: \"Minister Holm\" | disputed undated",
                "party: \"Bergland\" | contested disputed agreed changed",
                "position: DENIES | contested changed",
                "position: DISPUTES | disputed",
                "party: \"Bergland\", position: SUPPORTS | agreed",
                "party: \"Altmark\", position: DENIES | ''",
                "outlet: \"List Gazette\" | contested disputed agreed",
                "outlet: \"List Courier\" | contested undated",
                "article: \"early\" | contested disputed agreed",
                "article: \"late\" | contested undated",
                "from: \"1931-04-09\" | agreed changed",
                "to: \"1931-02-01\" | contested",
                "from: \"1931-02-03\", to: \"1931-03-15\" | contested disputed",
                "from: \"1931-05-02\", contested: true | ''",
            })
    void eachFilterLetsThroughWhatItSays(String filter, String expected) {
        Answer answer = list(resolved(filter) + ", text: \"quokka\"", "CONTENTION", 100, null);

        List<String> names = names(answer);
        assertThat(names).containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
        assertThat(answer.number("data.claims.totalCount")).isEqualTo(names.size());
    }

    @ParameterizedTest
    @CsvSource({"disputed quokka, 1", "quokkas, 6", "quokka -bare, 5", "'\"quokka bare\"', 0", "nothingsuch, 0"})
    void wordsAreFoundInAnyInflection(String text, int count) {
        assertThat(list("text: \"" + text.replace("\"", "\\\"") + "\"", "CONTENTION", 1, null)
                        .number("data.claims.totalCount"))
                .isEqualTo(count);
    }

    @ParameterizedTest
    @EnumSource(ClaimOrder.class)
    void pagesShowEveryClaimOnceAndInOrder(ClaimOrder order) {
        List<String> whole = names(list("text: \"quokka\"", order.name(), 100, null));
        assertThat(whole).hasSize(6).doesNotHaveDuplicates();

        for (int size = 1; size <= 4; size++) {
            List<String> paged = new ArrayList<>();
            String after = null;
            do {
                Answer page = list("text: \"quokka\"", order.name(), size, after);
                paged.addAll(names(page));
                after = page.string("data.claims.pageInfo.hasNextPage").equals("true")
                        ? page.string("data.claims.pageInfo.endCursor")
                        : null;
            } while (after != null);
            assertThat(paged).as("pages of " + size).isEqualTo(whole);
        }
    }

    @Test
    void theMostRecentlySaidComesFirstAndPublicationStandsInForUnknownDays() {
        List<String> names = names(list("text: \"quokka\"", "RECENCY", 100, null));

        assertThat(names).containsExactly("bare", "undated", "changed", "agreed", "disputed", "contested");
    }

    @Test
    void theMostEvidenceComesFirst() {
        assertThat(names(list("text: \"quokka\"", "EVIDENCE", 100, null))).startsWith("contested");
    }

    @Test
    void aCursorBelongsToItsOrder() {
        String cursor = list("text: \"quokka\"", "EVIDENCE", 1, null).string("data.claims.pageInfo.endCursor");

        assertThat(GraphQLClient.execute("{ claims(orderBy: RECENCY, after: \"" + cursor + "\") { totalCount } }")
                        .codes())
                .containsExactly("BAD_INPUT");
    }

    private static String resolved(String filter) {
        String resolved = filter;
        for (Map.Entry<String, String> id : IDS.entrySet()) {
            resolved = resolved.replace("\"" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
        }
        for (String outlet : List.of("List Gazette", "List Courier")) {
            resolved = resolved.replace("\"" + outlet + "\"", "\"" + outletId(outlet) + "\"");
        }
        return resolved;
    }

    private static Answer list(String filter, String order, int first, @Nullable String after) {
        String from = after == null ? "" : ", after: \"" + after + "\"";
        return GraphQLClient.execute("{ claims(first: " + first + from + ", orderBy: " + order + ", filter: {" + filter
                        + "}) { totalCount edges { node { text } } pageInfo { hasNextPage endCursor } } }")
                .ok();
    }

    private static List<String> names(Answer answer) {
        return answer.strings("data.claims.edges.node.text").stream()
                .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                .toList();
    }

    private static String addParty(String name, @Nullable String parent) {
        String belongs = parent == null ? "" : ", parent: \"" + parent + "\"";
        return GraphQLClient.execute(
                        "mutation { addParty(party: {name: \"" + name + "\", kind: STATE" + belongs + "}) { id } }")
                .ok()
                .string("data.addParty.id");
    }

    private static void open(String name) {
        IDS.put(
                name,
                GraphQLClient.execute("mutation { openClaim(claim: {text: \"The quokka is " + name
                                + "\", kind: FACT}) { id } }")
                        .ok()
                        .string("data.openClaim.id"));
    }

    private static void record(
            String claim, String party, String position, @Nullable String day, @Nullable String statement) {
        String saidOn = day == null ? "" : ", saidOn: \"" + day + "\"";
        String evidence = statement == null ? "" : ", evidence: [\"" + statement + "\"]";
        GraphQLClient.execute("mutation { recordStance(stance: {claim: \"" + IDS.get(claim) + "\", party: \""
                        + IDS.get(party) + "\", position: " + position + saidOn + evidence + "}) { id } }")
                .ok();
    }

    private static String announce(String outlet, String day) {
        return FakeSources.announce(
                Ids.next().toString(),
                outlet,
                1,
                day + "T00:00:00Z",
                "“The wombat lives in " + outlet + ",” said Ann Lee.");
    }

    private static String statementOf(String article) {
        return GraphQLClient.execute("{ statements(filter: {article: \"" + IDS.get(article) + "\"}) {"
                        + " edges { node { id } } } }")
                .ok()
                .string("data.statements.edges[0].node.id");
    }

    private static UUID outletId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
