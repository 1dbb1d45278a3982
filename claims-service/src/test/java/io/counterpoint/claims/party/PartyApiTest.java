package io.counterpoint.claims.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.GraphQLClient.Answer;
import io.counterpoint.claims.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PartyApiTest {
    private static final String ADD = """
            mutation ($parties: [PartyInput!]!) {
                addParties(parties: $parties) { id name kind aliases role parent { name } children { name } } }""";

    @Test
    void addsATreeWhoseParentComesLast() {
        Answer answer = add(
                        Map.of(
                                "name",
                                "Spokesman of Arcadia",
                                "kind",
                                "PERSON",
                                "parent",
                                "arcadia",
                                "role",
                                "spokesman"),
                        Map.of("name", "Arcadia", "kind", "STATE", "aliases", List.of("the Palace", "Arkadia")))
                .ok();

        assertThat(answer.string("data.addParties[0].parent.name")).isEqualTo("Arcadia");
        assertThat(answer.strings("data.addParties[1].aliases")).containsExactly("the Palace", "Arkadia");
        assertThat(answer.strings("data.addParties[1].children.name")).containsExactly("Spokesman of Arcadia");
    }

    @Test
    void addingAgainChangesNothing() {
        Map<String, Object> party = Map.of("name", "Borduria", "kind", "STATE", "aliases", List.of("Szohôd"));
        String id = add(party).ok().string("data.addParties[0].id");

        Answer again = add(party).ok();

        assertThat(again.string("data.addParties[0].id")).isEqualTo(id);
        assertThat(again.strings("data.addParties[0].aliases")).containsExactly("Szohôd");
    }

    @Test
    void addsAliasesToAPartyThatIsThere() {
        add(Map.of("name", "Syldavia", "kind", "STATE", "aliases", List.of("Klow")))
                .ok();

        Answer answer = add(Map.of("name", " SYLDAVIA ", "aliases", List.of("Zileheroum", "klow")))
                .ok();

        assertThat(answer.string("data.addParties[0].name")).isEqualTo("Syldavia");
        assertThat(answer.strings("data.addParties[0].aliases")).containsExactly("Klow", "Zileheroum");
    }

    @Test
    void refusesTheAliasOfAnotherPartyAndKeepsNothingOfTheRequest() {
        add(Map.of("name", "Ruritania", "kind", "STATE", "aliases", List.of("Strelsau")))
                .ok();

        Answer answer = add(
                Map.of("name", "Graustark", "kind", "STATE"),
                Map.of("name", "Edelweiss", "kind", "STATE", "aliases", List.of("STRELSAU")));

        assertThat(answer.codes()).containsExactly("CONFLICT");
        assertThat(parties("Graustark")).isEmpty();
    }

    @Test
    void refusesACycle() {
        add(Map.of("name", "Cycle A", "kind", "GROUP"), Map.of("name", "Cycle B", "kind", "GROUP", "parent", "Cycle A"))
                .ok();

        assertThat(add(Map.of("name", "Cycle A", "parent", "Cycle B")).codes()).containsExactly("CONFLICT");
        assertThat(add(Map.of("name", "Cycle A", "parent", "Cycle A")).codes()).containsExactly("CONFLICT");
    }

    @Test
    void refusesAnUnknownParentAndAMissingKind() {
        assertThat(add(Map.of("name", "Orphan", "kind", "PERSON", "parent", "Nobody"))
                        .codes())
                .containsExactly("NOT_FOUND");
        assertThat(add(Map.of("name", "Kindless")).codes()).containsExactly("BAD_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\u0007b"})
    void refusesANameThatIsNone(String name) {
        assertThat(add(Map.of("name", name, "kind", "STATE")).codes()).containsExactly("BAD_INPUT");
    }

    @Test
    void pagesByName() {
        add(
                        Map.of("name", "Page 1", "kind", "GROUP"),
                        Map.of("name", "Page 2", "kind", "GROUP"),
                        Map.of("name", "Page 3", "kind", "GROUP"))
                .ok();
        String query = """
                query ($after: String) { parties(first: 2, after: $after, filter: {name: "page"}) {
                    totalCount edges { node { name } } pageInfo { hasNextPage hasPreviousPage endCursor } } }""";

        Answer first = GraphQLClient.execute(query).ok();
        Answer second = GraphQLClient.execute(query, Map.of("after", first.string("data.parties.pageInfo.endCursor")))
                .ok();

        assertThat(first.strings("data.parties.edges.node.name")).containsExactly("Page 1", "Page 2");
        assertThat(second.strings("data.parties.edges.node.name")).containsExactly("Page 3");
        assertThat(second.number("data.parties.totalCount")).isEqualTo(3);
        assertThat(first.string("data.parties.pageInfo.hasNextPage")).isEqualTo("true");
        assertThat(second.string("data.parties.pageInfo.hasNextPage")).isEqualTo("false");
    }

    private static List<String> parties(String name) {
        return GraphQLClient.execute(
                        "query ($name: String) { parties(filter: {name: $name}) { edges { node { name } } } }",
                        Map.of("name", name))
                .ok()
                .strings("data.parties.edges.node.name");
    }

    private static Answer add(Map<?, ?>... parties) {
        return GraphQLClient.execute(ADD, Map.of("parties", List.of(parties)));
    }
}
