package io.counterpoint.sources.identity;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.counterpoint.identity.testing.TestIssuer;
import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation of the schema, asked by each kind of caller. */
@ServiceTest
class AccessTest {

    private static final String OK = "";
    private static final String NOBODY = "nobody";

    /** An operation that does no harm, and what each caller gets for it: a code, or nothing where it runs. */
    private record Row(String query, Map<String, String> codes) {}

    private static final Map<String, String> READ =
            Map.of(NOBODY, OK, "intake", OK, "curator", OK, "admin", OK, "service", OK);
    private static final Map<String, String> INTAKE = Map.of(
            NOBODY, "UNAUTHENTICATED", "intake", OK, "curator", "FORBIDDEN", "admin", OK, "service", "UNAUTHENTICATED");
    private static final Map<String, String> SERVICE = Map.of(
            NOBODY, "FORBIDDEN", "intake", "FORBIDDEN", "curator", "FORBIDDEN", "admin", "FORBIDDEN", "service", OK);

    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    private static final Map<String, Row> TABLE = Map.ofEntries(
            Map.entry("Query.article", new Row("{ article(id: \"" + UNKNOWN + "\") { id } }", READ)),
            Map.entry("Query.articleByUrl", new Row("{ articleByUrl(url: \"https://a.example/\") { id } }", READ)),
            Map.entry("Query.articles", new Row("{ articles(first: 1) { totalCount } }", READ)),
            Map.entry("Query.outlet", new Row("{ outlet(id: \"" + UNKNOWN + "\") { id } }", READ)),
            Map.entry("Query.outlets", new Row("{ outlets(first: 1) { totalCount } }", READ)),
            Map.entry("Query.__schema", new Row("{ __schema { queryType { name } } }", READ)),
            Map.entry("Query.__type", new Row("{ __type(name: \"Article\") { name } }", READ)),
            Map.entry(
                    "Mutation.addOutlets",
                    new Row("mutation { addOutlets(outlets: [{name: \"The Access Post\"}]) { id } }", INTAKE)),
            Map.entry(
                    "Mutation.addArticles",
                    new Row(
                            "mutation { addArticles(articles: [{outlet: \"The Access Post\", text: \"One text.\"}]) { code } }",
                            INTAKE)),
            Map.entry("Query.articleChanges", new Row("{ articleChanges(first: 1) { hasMore } }", SERVICE)),
            Map.entry("Query._service", new Row("{ _service { sdl } }", SERVICE)),
            Map.entry(
                    "Query._entities",
                    new Row(
                            "{ _entities(representations: [{__typename: \"Outlet\", id: \"" + UNKNOWN
                                    + "\"}]) { __typename } }",
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
        Graph.Sent answer = Graph.sendAs(headers(caller), query);

        if (code.equals(OK)) {
            assertThat(answer.codes()).as(answer.body()).isNull();
        } else {
            assertThat(answer.codes()).as(answer.body()).containsExactly(code);
            assertThat(answer.body()).doesNotContain("\"data\":{");
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
        String hidden =
                "query { a: __typename ...F } fragment F on Query { ... on Query { b: articleChanges @include(if: true) { hasMore } } }";

        assertThat(Graph.sendAs(Map.of(), hidden).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void oneForbiddenFieldKeepsTheOthersFromRunning() {
        Graph.Sent answer = Graph.sendAs(
                Map.of("Authorization", "Bearer " + TestIssuer.token("curator")),
                "mutation { addOutlets(outlets: [{name: \"Never Added\"}]) { id } }");

        assertThat(answer.codes()).containsExactly("FORBIDDEN");
        assertThat(Graph.data("{ outlets(first: 100, filter: {name: \"Never Added\"}) { totalCount } }")
                        .getInt("outlets.totalCount"))
                .isZero();
    }

    @Test
    void whoHasNoTokenIsToldSoByTheStatus() {
        Graph.Sent answer = Graph.sendAs(
                Map.of("Accept", "application/graphql-response+json"),
                "mutation { addOutlets(outlets: [{name: \"Never Added\"}]) { id } }");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.challenge()).isEqualTo("Bearer");
    }
}
