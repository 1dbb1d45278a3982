package io.counterpoint.claims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.change.Subscriber;
import io.counterpoint.identity.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation of the schema, asked by each kind of caller. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccessTest {
    @TestHTTPResource("/")
    URI service = URI.create("");

    private static final String OK = "";
    private static final String NOBODY = "nobody";

    /** An operation that does no harm, and how each caller is refused; with nothing where it may be asked. */
    private record Row(String query, Map<String, String> codes) {}

    private static final Map<String, String> READ =
            Map.of(NOBODY, OK, "intake", OK, "curator", OK, "admin", OK, "service", OK);
    private static final Map<String, String> CURATION = Map.of(
            NOBODY, "UNAUTHENTICATED", "intake", "FORBIDDEN", "curator", OK, "admin", OK, "service", "UNAUTHENTICATED");
    private static final Map<String, String> SERVICE = Map.of(
            NOBODY, "FORBIDDEN", "intake", "FORBIDDEN", "curator", "FORBIDDEN", "admin", "FORBIDDEN", "service", OK);

    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    private static final String ID = "\"" + UNKNOWN + "\"";

    private static final Map<String, Row> TABLE = Map.ofEntries(
            Map.entry("Query.claim", new Row("{ claim(id: " + ID + ") { id } }", READ)),
            Map.entry("Query.claims", new Row("{ claims(first: 1) { totalCount } }", READ)),
            Map.entry("Query.parties", new Row("{ parties(first: 1) { totalCount } }", READ)),
            Map.entry("Query.party", new Row("{ party(id: " + ID + ") { id } }", READ)),
            Map.entry("Query.progress", new Row("{ progress { upToDate } }", READ)),
            Map.entry("Query.proposals", new Row("{ proposals(first: 1) { totalCount } }", READ)),
            Map.entry("Query.statement", new Row("{ statement(id: " + ID + ") { id } }", READ)),
            Map.entry("Query.statements", new Row("{ statements(first: 1) { totalCount } }", READ)),
            Map.entry("Query.topics", new Row("{ topics(first: 1) { totalCount } }", READ)),
            Map.entry("Query.utterance", new Row("{ utterance(id: " + ID + ") { id } }", READ)),
            Map.entry("Query.utterances", new Row("{ utterances(first: 1) { totalCount } }", READ)),
            Map.entry("Query.wordingPairs", new Row("{ wordingPairs(first: 1) { totalCount } }", READ)),
            Map.entry("Query.wordings", new Row("{ wordings(first: 1) { totalCount } }", READ)),
            Map.entry("Query.__schema", new Row("{ __schema { queryType { name } } }", READ)),
            Map.entry("Query.__type", new Row("{ __type(name: \"Claim\") { name } }", READ)),
            Map.entry("Subscription.claimChanges", new Row("subscription { claimChanges { cursor } }", READ)),
            Map.entry("Subscription.progressChanges", new Row("subscription { progressChanges { upToDate } }", READ)),
            Map.entry("Mutation.addParties", new Row("mutation { addParties(parties: []) { id } }", CURATION)),
            Map.entry(
                    "Mutation.addParty",
                    new Row("mutation { addParty(party: {name: \" \", kind: STATE}) { id } }", CURATION)),
            Map.entry(
                    "Mutation.attachStatement",
                    new Row(
                            "mutation { attachStatement(claim: " + ID + ", statement: " + ID
                                    + ", position: DENIES) { id } }",
                            CURATION)),
            Map.entry(
                    "Mutation.decideMatch",
                    new Row(
                            "mutation { decideMatch(statement: " + ID + ", other: " + ID + ", same: true) { id } }",
                            CURATION)),
            Map.entry(
                    "Mutation.decideProposal",
                    new Row("mutation { decideProposal(proposal: " + ID + ", accept: true) { id } }", CURATION)),
            Map.entry(
                    "Mutation.openClaim",
                    new Row("mutation { openClaim(claim: {text: \" \", kind: FACT}) { id } }", CURATION)),
            Map.entry(
                    "Mutation.recordStance",
                    new Row(
                            "mutation { recordStance(stance: {claim: " + ID + ", party: " + ID
                                    + ", position: DENIES}) { id } }",
                            CURATION)),
            Map.entry(
                    "Mutation.reopenProposal",
                    new Row("mutation { reopenProposal(proposal: " + ID + ") { id } }", CURATION)),
            Map.entry(
                    "Mutation.withdrawStance",
                    new Row("mutation { withdrawStance(claim: " + ID + ", party: " + ID + ") { id } }", CURATION)),
            Map.entry("Query._service", new Row("{ _service { sdl } }", SERVICE)),
            Map.entry(
                    "Query._entities",
                    new Row(
                            "{ _entities(representations: [{__typename: \"Party\", id: " + ID + "}]) { __typename } }",
                            SERVICE)));

    @Test
    void everyOperationHasItsEntry() throws Exception {
        assertThat(AccessTable.ENTRIES.keySet()).isEqualTo(operations());
        assertThat(TABLE.keySet()).isEqualTo(operations());
    }

    private static Set<String> operations() throws Exception {
        TypeDefinitionRegistry schema = new SchemaParser().parse(Files.readString(Path.of("schema.graphql")));
        Set<String> operations = new TreeSet<>(Set.of("Query.__schema", "Query.__type"));
        for (String type : List.of("Query", "Mutation", "Subscription")) {
            schema.getTypes(ObjectTypeDefinition.class).stream()
                    .filter(definition -> definition.getName().equals(type))
                    .flatMap(definition -> definition.getFieldDefinitions().stream())
                    .forEach(field -> operations.add(type + "." + field.getName()));
        }
        return operations;
    }

    static Stream<Arguments> cells() {
        return TABLE.entrySet().stream()
                .flatMap(row -> row.getValue().codes().entrySet().stream()
                        .map(cell -> Arguments.of(
                                row.getKey(), cell.getKey(), row.getValue().query(), cell.getValue())));
    }

    @ParameterizedTest(name = "{0} by {1}: {3}")
    @MethodSource("cells")
    void eachCallerMayDoWhatTheTableSays(String operation, String caller, String query, String code) {
        List<String> codes = query.startsWith("subscription")
                ? Subscriber.codes(service, headers(caller), query)
                : GraphQLClient.executeAs(headers(caller), query).codes();

        if (code.equals(OK)) {
            assertThat(codes).doesNotContain("UNAUTHENTICATED", "FORBIDDEN");
        } else {
            assertThat(codes).containsExactly(code);
        }
    }

    private static Map<String, String> headers(String caller) {
        return switch (caller) {
            case NOBODY -> Map.of();
            case "service" -> Map.of("Counterpoint-Service-Token", TestIssuer.SERVICE_TOKENS.getLast());
            default -> Map.of("Authorization", "Bearer " + TestIssuer.token(caller));
        };
    }

    @Test
    void fragmentsAndAliasesHideNothing() {
        String hidden = "query { a: __typename ...F }"
                + " fragment F on Query { ... on Query { b: _service @include(if: true) { sdl } } }";

        assertThat(GraphQLClient.executeAs(Map.of(), hidden).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void aMutationOverAWebSocketIsRefusedLikeAnyOther() {
        Row row = Objects.requireNonNull(TABLE.get("Mutation.addParty"));

        assertThat(Subscriber.codes(service, headers("intake"), row.query())).containsExactly("FORBIDDEN");
        assertThat(Subscriber.codes(service, Map.of(), row.query())).containsExactly("UNAUTHENTICATED");
    }
}
