package io.counterpoint.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: each operation of each subgraph, by each kind of caller, through the gateway and straight. */
class AccessIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "\"01900000-0000-7000-8000-000000000000\"";
    private static final Pattern TYPE = Pattern.compile("(?ms)^type (Query|Mutation|Subscription) \\{$(.*?)^\\}$");
    private static final Pattern FIELD = Pattern.compile("(?m)^ {2}(\\w+)[(:]");

    /** What it takes to ask. */
    enum Needs {
        NOTHING,
        INTAKE,
        CURATOR,
        SERVICE
    }

    /** An operation that does no harm. */
    record Row(ServiceKind subgraph, Needs needs, String query) {}

    private static final Map<String, Row> SOURCES = rows(
            ServiceKind.SOURCES,
            Map.of(
                    "Query.article", "{ article(id: " + ID + ") { id } }",
                    "Query.articleByUrl", "{ articleByUrl(url: \"https://example.org/x\") { id } }",
                    "Query.articles", "{ articles(first: 1) { totalCount } }",
                    "Query.outlet", "{ outlet(id: " + ID + ") { id } }",
                    "Query.outlets", "{ outlets(first: 1) { totalCount } }",
                    "Mutation.addArticles", "mutation { addArticles(articles: []) { code } }",
                    "Mutation.addOutlets", "mutation { addOutlets(outlets: []) { id } }",
                    "Query.articleChanges", "{ articleChanges(first: 1) { hasMore } }",
                    "Query._service", "{ _service { sdl } }",
                    "Query._entities",
                            "{ _entities(representations: [{__typename: \"Outlet\", id: " + ID
                                    + "}]) { __typename } }"));

    private static final Map<String, Row> CLAIMS = rows(
            ServiceKind.CLAIMS,
            Map.ofEntries(
                    Map.entry("Query.claim", "{ claim(id: " + ID + ") { id } }"),
                    Map.entry("Query.claims", "{ claims(first: 1) { totalCount } }"),
                    Map.entry("Query.parties", "{ parties(first: 1) { totalCount } }"),
                    Map.entry("Query.party", "{ party(id: " + ID + ") { id } }"),
                    Map.entry("Query.progress", "{ progress { upToDate } }"),
                    Map.entry("Query.proposals", "{ proposals(first: 1) { totalCount } }"),
                    Map.entry("Query.statement", "{ statement(id: " + ID + ") { id } }"),
                    Map.entry("Query.statements", "{ statements(first: 1) { totalCount } }"),
                    Map.entry("Query.topics", "{ topics(first: 1) { __typename } }"),
                    Map.entry("Query.utterance", "{ utterance(id: " + ID + ") { id } }"),
                    Map.entry("Query.utterances", "{ utterances(first: 1) { totalCount } }"),
                    Map.entry("Query.wordingPairs", "{ wordingPairs(first: 1) { totalCount } }"),
                    Map.entry("Query.wordings", "{ wordings(first: 1) { totalCount } }"),
                    Map.entry("Subscription.claimChanges", "subscription { claimChanges { cursor } }"),
                    Map.entry("Subscription.progressChanges", "subscription { progressChanges { upToDate } }"),
                    Map.entry("Mutation.addParties", "mutation { addParties(parties: []) { id } }"),
                    Map.entry("Mutation.addParty", "mutation { addParty(party: {name: \" \", kind: STATE}) { id } }"),
                    Map.entry(
                            "Mutation.attachStatement",
                            "mutation { attachStatement(claim: " + ID + ", statement: " + ID
                                    + ", position: DENIES) { id } }"),
                    Map.entry(
                            "Mutation.decideMatch",
                            "mutation { decideMatch(statement: " + ID + ", other: " + ID + ", same: true) { id } }"),
                    Map.entry(
                            "Mutation.decideProposal",
                            "mutation { decideProposal(proposal: " + ID + ", accept: true) { id } }"),
                    Map.entry("Mutation.reopenProposal", "mutation { reopenProposal(proposal: " + ID + ") { id } }"),
                    Map.entry("Mutation.openClaim", "mutation { openClaim(claim: {text: \" \", kind: FACT}) { id } }"),
                    Map.entry(
                            "Mutation.recordStance",
                            "mutation { recordStance(stance: {claim: " + ID + ", party: " + ID
                                    + ", position: DENIES}) { id } }"),
                    Map.entry(
                            "Mutation.withdrawStance",
                            "mutation { withdrawStance(claim: " + ID + ", party: " + ID + ") { id } }"),
                    Map.entry("Query._service", "{ _service { sdl } }"),
                    Map.entry(
                            "Query._entities",
                            "{ _entities(representations: [{__typename: \"Party\", id: " + ID
                                    + "}]) { __typename } }")));

    private final TestSystem system = TestSystem.shared();

    private static Map<String, Row> rows(ServiceKind subgraph, Map<String, String> queries) {
        Map<String, Row> rows = new LinkedHashMap<>();
        queries.forEach(
                (operation, query) -> rows.put(operation, new Row(subgraph, needs(subgraph, operation), query)));
        return rows;
    }

    private static Needs needs(ServiceKind subgraph, String operation) {
        if (operation.startsWith("Mutation.")) {
            return subgraph == ServiceKind.SOURCES ? Needs.INTAKE : Needs.CURATOR;
        }
        return operation.startsWith("Query._") || operation.equals("Query.articleChanges")
                ? Needs.SERVICE
                : Needs.NOTHING;
    }

    @Test
    void theTableKnowsEveryOperation() throws Exception {
        assertThat(SOURCES.keySet()).isEqualTo(operations("sources-service"));
        assertThat(CLAIMS.keySet()).isEqualTo(operations("claims-service"));
    }

    private static Set<String> operations(String service) throws IOException {
        Set<String> operations = new TreeSet<>();
        Matcher types = TYPE.matcher(Files.readString(TestSystem.ROOT.resolve(service + "/schema.graphql")));
        while (types.find()) {
            String type = types.group(1);
            FIELD.matcher(types.group(2)).results().forEach(field -> operations.add(type + "." + field.group(1)));
        }
        return operations;
    }

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (Map<String, Row> table : List.of(SOURCES, CLAIMS)) {
            table.forEach((operation, row) -> {
                for (String caller : List.of("nobody", "intake", "curator", "admin", "service")) {
                    cells.add(Arguments.of(operation, caller, row));
                }
            });
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("cells")
    void straightAtTheSubgraphTheTableHolds(String operation, String caller, Row row) throws Exception {
        assumeTrue(system.isOwn(), "Only for a system whose subgraphs and keys are known.");
        // The service's own tests ask these over WebSockets.
        assumeTrue(!operation.startsWith("Subscription."), "Subgraphs send no events over HTTP.");

        assertThat(refusal(codes(row.subgraph(), caller, row))).isEqualTo(expected(row.needs(), caller));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("cells")
    void throughTheGatewayTheTableHolds(String operation, String caller, Row row) throws Exception {
        assumeTrue(system.isOwn(), "Only for a system whose keys are known.");
        if (operation.startsWith("Subscription.")) {
            try (GraphQl client = client(ServiceKind.GATEWAY, caller);
                    var events = new BufferedReader(
                            new InputStreamReader(client.stream(row.query()).body(), UTF_8))) {
                assertThat(events.lines()
                                .filter(line -> line.startsWith("data:"))
                                .findFirst())
                        .hasValueSatisfying(
                                event -> assertThat(event).contains("\"data\"").doesNotContain("\"errors\""));
            }
            return;
        }
        List<String> codes = codes(ServiceKind.GATEWAY, caller, row);

        if (row.needs() == Needs.SERVICE) {
            assertThat(codes).as("no part of the supergraph").containsOnly("BAD_INPUT");
        } else {
            assertThat(refusal(codes)).isEqualTo(expected(row.needs(), caller.equals("service") ? "nobody" : caller));
        }
    }

    private static String expected(Needs needs, String caller) {
        return switch (needs) {
            case NOTHING -> "";
            case SERVICE -> caller.equals("service") ? "" : "FORBIDDEN";
            case INTAKE, CURATOR ->
                switch (caller) {
                    case "nobody", "service" -> "UNAUTHENTICATED";
                    case "admin" -> "";
                    default -> caller.equalsIgnoreCase(needs.name()) ? "" : "FORBIDDEN";
                };
        };
    }

    /** Why whoever asked may not, or nothing. */
    private static String refusal(List<String> codes) {
        return codes.stream()
                .filter(Set.of("UNAUTHENTICATED", "FORBIDDEN")::contains)
                .findFirst()
                .orElse("");
    }

    private List<String> codes(ServiceKind where, String caller, Row row) throws Exception {
        Map<String, String> headers = caller.equals("service")
                ? Map.of(
                        "Counterpoint-Service-Token",
                        system.processes().issuer().serviceToken())
                : Map.of();
        try (GraphQl client = client(where, caller)) {
            JsonNode answer = JSON.readTree(client.post(JSON.writeValueAsString(Map.of("query", row.query())), headers)
                    .body());
            return answer.path("errors").findValuesAsText("code");
        }
    }

    private GraphQl client(ServiceKind where, String caller) {
        Optional<String> token = Set.of("intake", "curator", "admin").contains(caller)
                ? Optional.of(system.processes().issuer().token("tests", List.of(caller), Duration.ofMinutes(10)))
                : Optional.empty();
        return new GraphQl(system.address(where), token);
    }

    @Test
    void aTokenThatIsOverIsRefusedAtTheGateway() throws Exception {
        assumeTrue(system.isOwn(), "Only for a system whose keys are known.");
        String over = system.processes().issuer().token("tests", List.of("admin"), Duration.ofMinutes(-5));
        try (GraphQl client = new GraphQl(system.address(), Optional.of(over))) {
            var answer = client.post("{\"query\": \"{ __typename }\"}", Map.of());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("www-authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).contains("invalid_token"));
            assertThat(answer.body()).contains("UNAUTHENTICATED");
        }
    }
}
