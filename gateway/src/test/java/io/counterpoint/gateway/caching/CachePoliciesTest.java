package io.counterpoint.gateway.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.planning.OperationCatalog;
import io.counterpoint.gateway.planning.Planner;
import io.counterpoint.gateway.supergraph.Supergraph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachePoliciesTest {

    private static final Supergraph SUPERGRAPH = Supergraph.parse("""
            schema { query: Query mutation: Mutation }
            directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
            enum CacheControlScope { PUBLIC PRIVATE }
            enum join__Graph { A @join__graph(name: "a", url: "http://a") }
            type Query @join__type(graph: A) {
              book: Book @cacheControl(maxAge: 60)
              shop: Shop
              me: Person @cacheControl(maxAge: 100, scope: PRIVATE)
              work: Work @cacheControl(maxAge: 500)
              any: Thing @cacheControl(maxAge: 500)
              version: String
              day: String @cacheControl(maxAge: 3600)
            }
            type Mutation @join__type(graph: A) { buy: Book @cacheControl(maxAge: 60) }
            interface Work @join__type(graph: A) { title: String maker: Person }
            type Book implements Work @join__type(graph: A) {
              title: String @cacheControl(maxAge: 200)
              stock: Int @cacheControl(maxAge: 5)
              notes: String @cacheControl(scope: PRIVATE)
              maker: Person
              cover: Cover @cacheControl(inheritMaxAge: true)
            }
            type Cover @join__type(graph: A) { colour: String }
            type Shop @join__type(graph: A) @cacheControl(maxAge: 30) { name: String books: [Book!] }
            type Person @join__type(graph: A) { name: String }
            union Thing @join__type(graph: A) = Book | Shop
            """);

    private record Settings(Map<String, Hint> hints, Duration defaultMaxAge) implements CachingConfig {
        @Override
        public List<String> personalHeaders() {
            return List.of();
        }
    }

    private record Said(Duration maxAge, CacheScope scope) implements CachingConfig.Hint {}

    private static String header(CachingConfig config, String query) {
        var catalog = new OperationCatalog(SUPERGRAPH, new Planner(SUPERGRAPH, 1000), 1000, 10_000, 10);
        var policies = new CachePolicies(config);
        var operation = catalog.operation(query, null);
        String header = policies.of(operation, SUPERGRAPH).header();
        assertThat(policies.of(operation, SUPERGRAPH).header()).isEqualTo(header);
        return header;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            { book { title } }; max-age=60, public
            { day }; max-age=3600, public
            { version }; no-store
            { __typename }; no-store
            { __schema { queryType { name } } }; no-store
            { book { title stock } }; max-age=5, public
            { book { title notes } }; max-age=60, private
            { book { maker { name } } }; no-store
            { book { cover { colour } } }; max-age=60, public
            { shop { name } }; max-age=30, public
            { shop { books { title } } }; no-store
            { me { name } book { title } }; max-age=60, private
            { work { title } }; max-age=200, public
            { work { ... on Book { stock } } }; max-age=5, public
            { work { ...F } } fragment F on Book { stock ...G } fragment G on Book { notes }; max-age=5, private
            { any { __typename ... on Shop { name } } }; max-age=500, public
            query($s: Boolean!) { book { title stock @skip(if: $s) } }; max-age=5, public
            mutation { buy { title } }; no-store
            """)
    void takesTheStrictestOfAllFields(String query, String header) {
        assertThat(header(new Settings(Map.of(), Duration.ZERO), query)).isEqualTo(header);
    }

    @Test
    void letsTheConfigurationWin() {
        var config = new Settings(
                Map.of(
                        "Query.book", new Said(Duration.ofMinutes(5), CacheScope.PUBLIC),
                        "Person", new Said(Duration.ofSeconds(20), CacheScope.PRIVATE)),
                Duration.ZERO);

        assertThat(header(config, "{ book { notes } }")).isEqualTo("max-age=300, private");
        assertThat(header(config, "{ book { title } }")).isEqualTo("max-age=200, public");
        assertThat(header(config, "{ book { maker { name } } }")).isEqualTo("max-age=20, private");
    }

    @Test
    void fallsBackOnTheDefault() {
        var config = new Settings(Map.of(), Duration.ofSeconds(7));

        assertThat(header(config, "{ version }")).isEqualTo("max-age=7, public");
        assertThat(header(config, "{ book { maker { name } } }")).isEqualTo("max-age=7, public");
    }
}
