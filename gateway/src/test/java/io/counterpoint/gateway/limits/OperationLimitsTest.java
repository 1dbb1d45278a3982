package io.counterpoint.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.introspection.IntrospectionQuery;
import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.execution.GraphQLRequest;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationLimitsTest {

    private static final String SUPERGRAPH = """
            enum join__Graph { A @join__graph(name: "a", url: "http://a.test") }
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            directive @join__type(graph: join__Graph!) on OBJECT
            type Query @join__type(graph: A) { items(first: Int): Page item: Item list: [Item] }
            type Page @join__type(graph: A) { edges: [Edge] total: Int }
            type Edge @join__type(graph: A) { node: Item }
            type Item @join__type(graph: A) { name: String parts: [Item] similar(limit: Int): [Item] next: Item }
            """;

    private static void check(OperationLimits.Amounts amounts, String query, JsonObject variables) {
        Supergraph supergraph = Supergraph.parse(SUPERGRAPH);
        var settings = new FederationEngine.Settings(100_000, 1_000_000, 1_000_000, 10, 1000, 10, true);
        var engine = new FederationEngine(
                supergraph, settings, List.of(new OperationLimits(supergraph.apiSchema(), amounts)));
        assertThat(engine.prepare(new GraphQLRequest(query, null, variables, new JsonObject())))
                .isNotNull();
    }

    private static OperationLimits.Amounts atMost(int depth, int aliases, int rootFields, long cost) {
        return new OperationLimits.Amounts(depth, aliases, rootFields, cost, 10);
    }

    /** The cost is the number of fields in the largest answer that is expected. */
    @ParameterizedTest(name = "{0} costs {1}")
    @CsvSource(delimiter = ';', textBlock = """
            { item { name } }; 2
            { list { name } }; 11
            { items(first: 5) { edges { node { name } } total } }; 13
            { items { edges { node { name } } } }; 22
            { items(first: $n) { edges { node { name } } } }; 16
            { item { similar(limit: 3) { name parts { name } } } }; 38
            { item { ...F ...F } } fragment F on Item { next { name } }; 5
            """)
    void countsListSizes(String query, long cost) {
        String operation = query.contains("$n") ? "query($n: Int)" + query : query;
        JsonObject variables = new JsonObject().put("n", JsonScalar.number(7));

        check(atMost(20, 10, 10, cost), operation, variables);
        assertThatThrownBy(() -> check(atMost(20, 10, 10, cost - 1), operation, variables))
                .hasMessage("The operation has " + cost + " estimated cost; at most " + (cost - 1) + " are allowed");
    }

    @Test
    void countsDepthAliasesAndRootFieldsThroughFragments() {
        String query = "{ a: item { ...F } item { name } } fragment F on Item { b: next { c: name } }";

        check(atMost(3, 3, 2, 1000), query, new JsonObject());
        assertThatThrownBy(() -> check(atMost(2, 3, 2, 1000), query, new JsonObject()))
                .hasMessageContaining("3 levels of fields");
        assertThatThrownBy(() -> check(atMost(3, 2, 2, 1000), query, new JsonObject()))
                .hasMessageContaining("3 aliases");
        assertThatThrownBy(() -> check(atMost(3, 3, 1, 1000), query, new JsonObject()))
                .hasMessageContaining("2 root fields");
    }

    @Test
    void fragmentsThatMultiplyAreRefusedWithoutUnfoldingThem() {
        var query = new StringBuilder("{ item { ...F0 } }");
        for (int i = 0; i < 60; i++) {
            String next = i == 59 ? "name" : "...F" + (i + 1);
            query.append(" fragment F%d on Item { x: next { %s } y: next { %s } }".formatted(i, next, next));
        }

        assertThatThrownBy(() -> check(atMost(100, 50, 10, 1000), query.toString(), new JsonObject()))
                .hasMessageContaining("at most 50 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1073741824", "2147483647", "$n"})
    void listsOfAbsurdLengthAreRefused(String first) {
        String parts = "similar(limit: " + first + ") { ";
        String query = (first.equals("$n") ? "query($n: Int = 2000000000)" : "") + "{ item { " + parts.repeat(5)
                + "name" + " }".repeat(7);

        assertThatThrownBy(() -> check(atMost(20, 10, 10, 1_000_000_000), query, new JsonObject()))
                .hasMessageContaining("estimated cost; at most 1000000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { name } } } } } } } } } } } }",
                "{ __schema { types { possibleTypes { interfaces { possibleTypes { interfaces { possibleTypes { name } } } } } } } }",
                "{ __schema { ...A } } fragment A on __Schema { types { ...B } } fragment B on __Type { x: fields { type { ...C } } }"
                        + " fragment C on __Type { fields { args { type { inputFields { type { inputFields { name description } } } } } } }"
            })
    void introspectionThatGoesInCirclesIsRefused(String query) {
        assertThatThrownBy(() -> check(atMost(100, 50, 10, 1_000_000), query, new JsonObject()))
                .hasMessageContaining("estimated cost of introspection; at most 150000 are allowed");
    }

    @Test
    void deepIntrospectionIsRefused() {
        String query = "{ __schema { queryType { " + "ofType { ".repeat(20) + "name" + " }".repeat(23);

        assertThatThrownBy(() -> check(atMost(100, 50, 10, 1_000_000), query, new JsonObject()))
                .hasMessage("The operation has 23 levels of introspection; at most 20 are allowed");
    }

    @Test
    void typeNamesInListsAreNoIntrospection() {
        String query = "{ items(first: 1000) { edges { node { similar(limit: 1000) { __typename } } } } }";

        check(atMost(5, 0, 1, 5_000_000), query, new JsonObject());
    }

    @Test
    void introspectionHasRoomWhateverClientsMayUse() {
        check(atMost(3, 0, 2, 500), IntrospectionQuery.INTROSPECTION_QUERY, new JsonObject());
    }

    private static final String HINTS = """
            directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean) on FIELD_DEFINITION
            directive @cost(weight: String!) on FIELD_DEFINITION
            """;

    private static long cost(String supergraph, Map<String, LimitsConfig.Field> fields, String query) {
        Supergraph parsed = Supergraph.parse(supergraph);
        var engine = new FederationEngine(
                parsed,
                new FederationEngine.Settings(100_000, 1_000_000, 1_000_000, 10, 1000, 10, true),
                List.of(new OperationLimits(
                        parsed.apiSchema(), atMost(20, 10, 10, 0), FieldCosts.of(supergraph, fields), true)));
        try {
            engine.prepare(new GraphQLRequest(query, null, new JsonObject(), new JsonObject()));
            return 0;
        } catch (RequestRejectedException e) {
            return Long.parseLong(String.valueOf(e.getMessage()).replaceAll("\\D+(\\d+) estimated cost.*", "$1"));
        }
    }

    @ParameterizedTest(name = "{0} with {1} costs {2}")
    @CsvSource(delimiter = ';', textBlock = """
            list: [Item]; list: [Item] @listSize(assumedSize: 50); { list { name } }; 51
            list: [Item]; list(max: Int): [Item] @listSize(slicingArguments: ["max"]); { list(max: 3) { name } }; 4
            list: [Item]; list(max: Int): [Item] @federation__listSize(slicingArguments: ["max"]); { list(max: 3) { name } }; 4
            name: String; name: String; { items(first: 5) { edges { node { name } } others { name } } }; 18
            items(first: Int): Page; items(first: Int): Page @listSize(slicingArguments: ["first"], sizedFields: ["edges"]); { items(first: 5) { edges { node { name } } others { name } } }; 23
            item: Item; item: Item @cost(weight: "7"); { item { name } }; 8
            list: [Item]; list: [Item] @cost(weight: "2.5"); { list { name } }; 13
            """)
    void hintsOfTheSchemaCount(String before, String after, String query, long cost) {
        String schema = SUPERGRAPH.replace("total: Int", "total: Int others: [Item]");
        assertThat(schema).contains(before);
        String hinted = HINTS
                + HINTS.replace("@listSize", "@federation__listSize").replace("@cost", "@federation__cost")
                + schema.replace(before, after);

        assertThat(cost(hinted, Map.of(), query)).isEqualTo(cost);
    }

    private record Known(Optional<Integer> listSize, Optional<Integer> weight) implements LimitsConfig.Field {}

    @Test
    void configurationWinsOverHints() {
        String hinted = HINTS
                + SUPERGRAPH.replace("list: [Item]", "list: [Item] @listSize(assumedSize: 50) @cost(weight: \"3\")");

        assertThat(cost(hinted, Map.of(), "{ list { name } }")).isEqualTo(53);
        assertThat(cost(hinted, Map.of("Query.list", new Known(Optional.of(2), Optional.empty())), "{ list { name } }"))
                .isEqualTo(5);
        assertThat(cost(
                        SUPERGRAPH,
                        Map.of("Query.list", new Known(Optional.empty(), Optional.of(9))),
                        "{ list { name } }"))
                .isEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { queryType { name } } }",
                "{ item { name } ...F } fragment F on Query { __type(name: \"Item\") { name } }"
            })
    void introspectionCanBeClosed(String query) {
        Supergraph supergraph = Supergraph.parse(SUPERGRAPH);
        var closed = new OperationLimits(supergraph.apiSchema(), atMost(20, 10, 10, 1000), FieldCosts.unknown(), false);
        var engine = new FederationEngine(
                supergraph,
                new FederationEngine.Settings(100_000, 1_000_000, 1_000_000, 10, 1000, 10, true),
                List.of(closed));

        assertThatThrownBy(() -> engine.prepare(new GraphQLRequest(query, null, new JsonObject(), new JsonObject())))
                .hasMessage("Introspection is closed");
        assertThat(engine.prepare(
                        new GraphQLRequest("{ item { __typename } }", null, new JsonObject(), new JsonObject())))
                .isNotNull();
    }
}
