package io.counterpoint.gateway.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.counterpoint.gateway.supergraph.Supergraph;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients read about each kind of mistake. */
class ProblemTextTest {

    private static final Supergraph SUPERGRAPH = Supergraph.parse("""
            enum join__Graph { A @join__graph(name: "a", url: "http://a.test") }
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            directive @join__type(graph: join__Graph!) on OBJECT | INTERFACE
            directive @once(reason: String!) on FIELD
            schema { query: Query }
            type Query @join__type(graph: A) {
              item(id: ID!, size: Int, colour: Colour, filter: Filter, tags: [String!], exact: Exact): Item
              other: Other
              named: Named
            }
            interface Named @join__type(graph: A) { name: String }
            type Item implements Named @join__type(graph: A) { id: ID! name: String size: Int list(first: Int): [Item!]! }
            type Other @join__type(graph: A) { name: String size: String }
            enum Colour { RED GREEN }
            input Filter { text: String, from: Int!, deep: Filter }
            input Exact @oneOf { a: Int, b: Int }
            """);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { nothing } | Field 'nothing' in type 'Query' is undefined
            { item(id: 1) { nothing } } | Field 'nothing' in type 'Item' is undefined
            { item(id: 1, x: 2) { id } } | Unknown field argument 'x'
            { item(id: 1, size: "big") { id } } | Argument 'size' is not a valid Int
            { item(id: 1, size: 99999999999) { id } } | Argument 'size' is not a valid Int
            { item(id: 1, size: $s) { id } } | Undefined variable 's'
            { item(id: 1, colour: BLUE) { id } } | Argument 'colour' is not a valid Colour
            { item(id: 1, colour: "RED") { id } } | Argument 'colour' is not a valid Colour
            { item(id: 1, filter: 7) { id } } | Argument 'filter' must be an input object
            { item(id: 1, filter: {}) { id } } | Argument 'filter' lacks required fields: from
            { item(id: 1, filter: {from: 1, deep: {from: null}}) { id } } | Argument 'filter.deep.from' must not be null
            { item(id: 1, filter: {from: "' must not be null", text: "} with value 'x' is not a valid 'y'"}) { id } } | Argument 'filter.from' is not a valid Int
            { item(id: 1, filter: {from: 1, party: {a: [1, $x]}}) { id } } | Argument 'filter' has a field 'party', which Filter does not define; Undefined variable 'x'
            { item(id: 1, tags: ["a", 1]) { id } } | Argument 'tags[1]' is not a valid String
            { item(id: 1, tags: ["a", null]) { id } } | Argument 'tags[1]' must not be null
            { item(id: null) { id } } | Null value for non-null field argument 'id'; Argument 'id' must not be null
            { item { id } } | Missing field argument 'id'
            { item(id: 1, id: 2) { id } } | There can be only one argument named 'id'
            { item(id: 1, filter: {from: 1, from: 2}) { id } } | There can be only one field named 'from'
            { item(id: 1, exact: {a: 1, b: 2}) { id } } | Exactly one key must be specified for OneOf type 'Exact'
            query($unused: Int) { other { name } } | Unused variable 'unused'
            query($x: Nothing) { item(id: $x) { id } } | Unknown type 'Nothing'
            query($x: Item) { item(id: $x) { id } } | Input variable 'x' type 'Item' is not an input type; Variable 'x' of type 'Item' used in position expecting type 'ID!'
            query($x: Int) { item(id: 1, size: 1, colour: $x) { id } } | Variable 'x' of type 'Int' used in position expecting type 'Colour'
            query($x: Int = "a") { item(id: 1, size: $x) { id } } | The default value is not a valid Int
            query($x: Int, $x: Int) { item(id: 1, size: $x) { id } } | There can be only one variable named 'x'
            { other { ...F } } | Undefined fragment 'F'
            { other { ...F } } fragment F on Other { ...G } fragment G on Other { ...F } | Fragment cycles not allowed; Fragment cycles not allowed
            { other { name } } fragment F on Other { name } | Unused fragment 'F'
            { other { ...F } } fragment F on Other { name } fragment F on Other { name } | There can be only one fragment named 'F'
            { other { ...F } } fragment F on Nothing { name } | Unknown type 'Nothing'
            { other { ...F } } fragment F on Colour { name } | Fragment type condition is invalid, must be on Object/Interface/Union
            { other { ... on Item { id } } } | Fragment cannot be spread here as objects of type 'Other' can never be of type 'Item'
            { other { ...F } } fragment F on Item { id } | Fragment 'F' cannot be spread here as objects of type 'Other' can never be of type 'Item'
            { other } | Subselection required for type 'Other' of field 'other'
            { other { name { x } } } | Subselection not allowed on leaf type 'String' of field 'name'
            query A { other { name } } query A { other { name } } | There can be only one operation named 'A'
            { other { name } } query A { other { name } } | Operation 'A' is following anonymous operation
            { other @unknown { name } } | Unknown directive 'unknown'
            { other @skip { name } } | Missing directive argument 'if'
            { other @skip(if: 1) { name } } | Argument 'if' is not a valid Boolean
            { other @skip(if: true) @skip(if: false) { name } } | Non repeatable directives must be uniquely named within a location. The directive 'skip' used on a 'Field' is not unique
            { other @skip(if: true, x: 1) { name } } | Unknown directive argument 'x'
            query @skip(if: true) { other { name } } | Directive 'skip' not allowed here
            { a: other { name } a: named { name } } | The fields for 'a' in the answer cannot be merged: 'other' and 'named' are different fields
            { named { ... on Item { size: list { id } } } a: item(id: 1) { id } a: item(id: 2) { id } } | The fields for 'a' in the answer cannot be merged: fields have different arguments
            mutation { x } | The 'Mutation' operation is not supported by the schema
            type X { a: Int } | Type 'X' definition is not executable
            { other { name } | Invalid syntax with offending token '<EOF>' at line 1 column 17
            { other { name }} } | Invalid syntax encountered. There are extra tokens in the text that have not been consumed. Offending token '}' at line 1 column 19
            { other % { name } } | Invalid syntax at line 1 column 9
            { item(id: "\\uD800") { id } } | Invalid unicode encountered. Leading surrogate must be followed by a trailing surrogate. Offending token '\\uD800' at line 1 column 12
            { item(id: "abc) { id } } | Invalid syntax at line 1 column 12
            """)
    void isOneClearSentence(String query, String message) {
        var catalog = new OperationCatalog(SUPERGRAPH, new Planner(SUPERGRAPH, 1000), 1000, 100_000, 10);

        InvalidOperationException refusal =
                catchThrowableOfType(InvalidOperationException.class, () -> catalog.operation(query, null));

        assertThat(refusal.problems().stream()
                        .map(InvalidOperationException.Problem::message)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(message);
        boolean unplaced = query.contains("on Nothing"); // graphql-java does not say where
        assertThat(refusal.problems().getLast().location() == null).isEqualTo(unplaced);
    }

    @Test
    void staysShortWhateverTheDocumentHolds() {
        assertThat(ProblemText.of("Validation error (X@[a/b]) : Unknown type '" + "x".repeat(1000) + "'"))
                .hasSizeLessThan(310)
                .startsWith("Unknown type 'xxx")
                .endsWith("…");
    }
}
