package io.counterpoint.sources.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class OutletsTest {

    private static final String ADD = """
            mutation($outlets: [OutletInput!]!) {
              addOutlets(outlets: $outlets) { id name country language affiliation homePage } }""";

    private final String name = "Coast " + UUID.randomUUID();

    @Test
    void anOutletIsFoundByItsNameAndCompleted() {
        JsonPath first = add(Map.of("name", name, "country", "NZ"));
        JsonPath second = add(List.of(
                Map.of("name", "  " + name.toUpperCase(Locale.ROOT).replace(" ", " \u00a0"), "affiliation", "PUBLIC"),
                Map.of("name", name, "language", "en", "homePage", "https://coast.example"),
                Map.of("name", name + " Two")));

        assertThat(first.getString("[0].affiliation")).isEqualTo("UNKNOWN");
        assertThat(second.<String>getList("id").subList(0, 2)).containsOnly(first.getString("[0].id"));
        assertThat(second.getMap("[0]"))
                .isEqualTo(second.getMap("[1]"))
                .containsAllEntriesOf(Map.of(
                        "name",
                        name,
                        "country",
                        "NZ",
                        "language",
                        "en",
                        "affiliation",
                        "PUBLIC",
                        "homePage",
                        "https://coast.example"));
        assertThat(second.getString("[2].id")).isNotEqualTo(first.getString("[0].id"));
    }

    @Test
    void whatIsNotGivenStays() {
        add(Map.of("name", name, "affiliation", "STATE", "country", "FR"));

        assertThat(add(Map.of("name", name)).getMap("[0]"))
                .containsAllEntriesOf(Map.of("affiliation", "STATE", "country", "FR"));
    }

    @Test
    void pagesGoByNameAndFiltersHoldTogether() {
        for (String letter : List.of("c", "A", "b")) {
            add(Map.of("name", name + " " + letter, "country", letter.equals("b") ? "FR" : "DE"));
        }
        String query = """
                query($after: String, $filter: OutletFilter) { outlets(first: 2, after: $after, filter: $filter) {
                  totalCount edges { node { name } } pageInfo { hasNextPage endCursor } } }""";
        Map<String, Object> filter = Map.of("name", name.substring(3));

        JsonPath first = Graph.data(query, Map.of("filter", filter)).setRootPath("data.outlets");
        JsonPath second = Graph.data(query, Map.of("filter", filter, "after", first.getString("pageInfo.endCursor")))
                .setRootPath("data.outlets");

        assertThat(first.getList("edges.node.name")).containsExactly(name + " A", name + " b");
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(second.getList("edges.node.name")).containsExactly(name + " c");
        assertThat(second.getInt("totalCount")).isEqualTo(3);
        Map<String, Object> french = Map.of("name", name, "country", "FR", "affiliation", "UNKNOWN");
        assertThat(Graph.data(query, Map.of("filter", french)).getInt("outlets.totalCount"))
                .isOne();
    }

    @Test
    void badInputIsRefusedWhole() {
        for (Map<String, String> bad : List.of(
                Map.of("name", " "),
                Map.of("name", "a\0"),
                Map.of("name", name, "language", "??"),
                Map.of("name", name, "country", "\0"))) {
            assertThat(Graph.codes(ADD, Map.of("outlets", List.of(Map.of("name", name + " kept out"), bad))))
                    .containsExactly("BAD_INPUT");
        }
        assertThat(Graph.codes("{ outlets(filter: {name: \"\\u0000\"}) { totalCount } }"))
                .containsExactly("BAD_INPUT");
    }

    private static JsonPath add(Map<String, String> outlet) {
        return add(List.of(outlet));
    }

    private static JsonPath add(List<Map<String, String>> outlets) {
        return Graph.data(ADD, Map.of("outlets", outlets)).setRootPath("data.addOutlets");
    }
}
