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
            type Mutation @join__type(graph: A) { set: Item }
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

    /** The cost is the number of objects in the largest answer that is expected. */
    @ParameterizedTest(name = "{0} costs {1}")
    @CsvSource(delimiter = ';', textBlock = """
            { item { name } }; 1
            { list { name } }; 10
            { items(first: 5) { edges { node { name } } total } }; 11
            { items { edges { node { name } } } }; 21
            { items(first: $n) { edges { node { name } } } }; 15
            { items(first: 0) { edges { node { name } } } }; 1
            { item { similar(limit: 3) { name parts { name } } } }; 34
            { item { similar(limit: 3) @skip(if: true) { name } next @include(if: false) { name } ... @include(if: true) { next { name } } } }; 2
            { item { ...F ...F } } fragment F on Item { next { name } }; 3
            mutation { set { name } }; 11
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
            directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
            directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
            directive @federation__listSize(slicingArguments: [String!]) on FIELD_DEFINITION
            input Search @join__type(graph: A) { first: Int = 4, page: Paging, text: String, tags: [Tag!] }
            input Paging @join__type(graph: A) { size: Int }
            input Tag @join__type(graph: A) { name: String }
            """;

    private static long cost(
            String supergraph, Map<String, LimitsConfig.Field> fields, String query, JsonObject variables) {
        Supergraph parsed = Supergraph.parse(supergraph);
        FieldCosts costs = FieldCosts.of(parsed.apiSchema(), supergraph, fields);
        var engine = new FederationEngine(
                parsed,
                new FederationEngine.Settings(100_000, 1_000_000, 1_000_000, 10, 1000, 10, true),
                List.of(new OperationLimits(parsed.apiSchema(), atMost(20, 10, 10, 0), costs, true)));
        try {
            engine.prepare(new GraphQLRequest(query, null, variables, new JsonObject()));
            return 0;
        } catch (RequestRejectedException e) {
            return Long.parseLong(String.valueOf(e.getMessage()).replaceAll("\\D+(\\d+) estimated cost.*", "$1"));
        }
    }

    private static String hinted(String before, String after) {
        String schema = SUPERGRAPH.replace("total: Int", "total: Int others: [Item]");
        assertThat(schema).contains(before);
        return HINTS + schema.replace(before, after);
    }

    @ParameterizedTest(name = "{1}: {2} costs {3}")
    @CsvSource(delimiter = ';', textBlock = """
            list: [Item]; list: [Item] @listSize(assumedSize: 50); { list { name } }; 50
            list: [Item]; list(max: Int): [Item] @listSize(slicingArguments: ["max"]); { list(max: 3) { name } }; 3
            list: [Item]; list(max: Int = 6): [Item] @listSize(slicingArguments: ["max"]); { list { name } }; 6
            list: [Item]; list(a: Int, b: Int): [Item] @listSize(slicingArguments: ["a", "b"], requireOneSlicingArgument: false); { list(a: 3, b: 8) { name } }; 8
            list: [Item]; list(a: Int, b: Int): [Item] @listSize(slicingArguments: ["a", "b"], assumedSize: 7, requireOneSlicingArgument: false); { list { name } }; 7
            list: [Item]; list(max: Int): [Item] @federation__listSize(slicingArguments: ["max"]); { list(max: 3) { name } }; 3
            name: String; name: String; { items(first: 5) { edges { node { name } } others { name } } }; 16
            items(first: Int): Page; items(first: Int): Page @listSize(slicingArguments: ["first"], sizedFields: ["edges"]); { items(first: 5) { edges { node { name } } others { name } } }; 21
            items(first: Int): Page; items: Page @listSize(assumedSize: 4, sizedFields: ["edges"]); { items { edges { node { name } } others { name } } }; 19
            items(first: Int): Page; items(input: Search): Page @listSize(slicingArguments: ["input.first"], sizedFields: ["edges"]); { items(input: {first: 5}) { edges { node { name } } } }; 12
            items(first: Int): Page; items(input: Search): Page @listSize(slicingArguments: ["input.first"], sizedFields: ["edges"]); { items(input: {text: "x"}) { edges { node { name } } } }; 10
            items(first: Int): Page; items(input: Search): Page @listSize(slicingArguments: ["input.page.size"], sizedFields: ["edges"]); { items(input: {page: {size: 2}}) { edges { node { name } } } }; 7
            item: Item; item: Item @cost(weight: 7); { item { name } }; 7
            list: [Item]; list: [Item] @cost(weight: 2); { list { name } }; 20
            list: [Item]; list: [Item] @cost(weight: "2.5"); { list { name } }; 25
            { name: String; { name: String @cost(weight: 3); { list { name } }; 40
            type Item; type Item @cost(weight: 4); { list { name } }; 40
            type Item; scalar String @cost(weight: 2) type Item; { list { name } }; 30
            item: Item; item(search: Search): Item; { item(search: {text: "x", tags: [{name: "a"}, {name: "b"}]}) { name } }; 5
            item: Item; item(text: String @cost(weight: 5)): Item; { item(text: "x") { name } }; 6
            item: Item; item(text: String @cost(weight: 5)): Item; { item { name } }; 1
            """)
    void hintsOfTheSchemaCount(String before, String after, String query, long cost) {
        assertThat(cost(hinted(before, after), Map.of(), query, new JsonObject()))
                .isEqualTo(cost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight: 5", "weight: \"5\""})
    void inputFieldsAndEnumsWeighWhatTheyAreSaidTo(String weight) {
        String schema = hinted("item: Item", "item(search: Search, kind: Kind): Item")
                        .replace("text: String,", "text: String @cost(" + weight + "),")
                + "enum Kind @join__type(graph: A) @cost(weight: 3) { A B }";

        assertThat(cost(schema, Map.of(), "{ item(search: {text: \"x\"}, kind: A) { name } }", new JsonObject()))
                .isEqualTo(1 + 1 + 5 + 3);
    }

    @Test
    void variablesCountLikeWhatTheyStandFor() {
        String schema = hinted(
                "items(first: Int): Page",
                "items(input: Search): Page @listSize(slicingArguments: [\"input.first\"], sizedFields: [\"edges\"])");
        String whole = "query($input: Search) { items(input: $input) { edges { node { name } } } }";
        String part = "query($n: Int = 3) { items(input: {first: $n}) { edges { node { name } } } }";
        JsonObject input = new JsonObject().put("first", JsonScalar.number(6));

        assertThat(cost(schema, Map.of(), whole, new JsonObject().put("input", input)))
                .isEqualTo(2 + 12);
        assertThat(cost(schema, Map.of(), part, new JsonObject().put("n", JsonScalar.number(6))))
                .isEqualTo(2 + 12);
        assertThat(cost(schema, Map.of(), part, new JsonObject())).isEqualTo(2 + 6);
    }

    @Test
    void hintsCountUnderTheNamesThatTheSupergraphLinksThemBy() {
        String link =
                "schema @link(url: \"https://specs.apollo.dev/cost/v0.1\", as: \"price\", import: [{name: \"@listSize\", as: \"@long\"}]) { query: Query mutation: Mutation }"
                        + " directive @link(url: String, as: String, import: [link__Import]) repeatable on SCHEMA scalar link__Import"
                        + " directive @price(weight: Int!) on FIELD_DEFINITION directive @long(assumedSize: Int) on FIELD_DEFINITION ";

        assertThat(cost(
                        link
                                + SUPERGRAPH.replace(
                                        "list: [Item]", "list: [Item] @price(weight: 3) @long(assumedSize: 4)"),
                        Map.of(),
                        "{ list { name } }",
                        new JsonObject()))
                .isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ list { name } }",
                "{ list(a: 1, b: 2) { name } }",
                "query($a: Int) { list(a: $a) { name } }",
                "{ list(a: null) { name } }"
            })
    void oneSlicingArgumentIsNeededUnlessTheSchemaSaysOtherwise(String query) {
        String schema =
                hinted("list: [Item]", "list(a: Int, b: Int): [Item] @listSize(slicingArguments: [\"a\", \"b\"])");
        Supergraph parsed = Supergraph.parse(schema);
        var limits = new OperationLimits(
                parsed.apiSchema(),
                atMost(20, 10, 10, 1000),
                FieldCosts.of(parsed.apiSchema(), schema, Map.of()),
                true);
        var engine = new FederationEngine(
                parsed,
                new FederationEngine.Settings(100_000, 1_000_000, 1_000_000, 10, 1000, 10, true),
                List.of(limits));

        assertThatThrownBy(() -> engine.prepare(new GraphQLRequest(query, null, new JsonObject(), new JsonObject())))
                .hasMessageStartingWith("The field Query.list needs exactly one of the arguments a, b, and has ");
    }

    private record Known(Optional<Integer> listSize, Optional<Integer> weight) implements LimitsConfig.Field {}

    @Test
    void configurationWinsOverHints() {
        String list = "{ list { name } }";
        String hinted = hinted("list: [Item]", "list: [Item] @listSize(assumedSize: 50) @cost(weight: 3)");
        var none = new JsonObject();

        assertThat(cost(hinted, Map.of(), list, none)).isEqualTo(150);
        assertThat(cost(hinted, Map.of("Query.list", new Known(Optional.of(2), Optional.empty())), list, none))
                .isEqualTo(6);
        assertThat(cost(SUPERGRAPH, Map.of("Query.list", new Known(Optional.empty(), Optional.of(9))), list, none))
                .isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { queryType { name } } }",
                "{ item { name } ...F } fragment F on Query { __type(name: \"Item\") { name } }"
            })
    void introspectionCanBeClosed(String query) {
        Supergraph supergraph = Supergraph.parse(SUPERGRAPH);
        var closed = new OperationLimits(
                supergraph.apiSchema(), atMost(20, 10, 10, 1000), FieldCosts.unknown(supergraph.apiSchema()), false);
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
