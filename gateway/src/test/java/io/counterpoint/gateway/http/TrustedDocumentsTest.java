package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TrustedDocumentsTest.WithManifest.class)
@QuarkusTestResource(SubgraphServers.class)
class TrustedDocumentsTest {

    private static final String PREFLIGHT = "graphql-preflight";

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness = URI.create("");

    @ConfigProperty(name = "counterpoint.gateway.supergraph")
    Path supergraph = Path.of("");

    /** Only what the manifest has, and no page to try anything else. */
    public static final class WithManifest implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "counterpoint.gateway.documents.manifest",
                    "src/test/resources/trusted-documents.json",
                    "counterpoint.gateway.http.graphiql",
                    "false",
                    "counterpoint.gateway.supergraph-poll",
                    "50ms");
        }
    }

    @Test
    void runsWhatTheManifestHas() {
        var byId = Client.post(endpoint, Map.of("documentId", "product", "variables", Map.of("id", "p1")));
        var byExtension = Client.post(
                endpoint, Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "names"))));
        var byUrl = Client.get(endpoint, Map.of("documentId", "sha256:names"), PREFLIGHT, "1");
        var byText = Client.post(endpoint, Map.of("query", "query Names { products { name } }"));

        assertThat(text(byId)).isEqualTo("{\"data\":{\"product\":{\"name\":\"Chair\"}}}");
        assertThat(text(byExtension)).contains("Chair", "Table");
        assertThat(text(byUrl)).isEqualTo(text(byExtension));
        assertThat(text(byText)).isEqualTo(text(byExtension));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query Names { products { name id } }",
                "query Names { products { name }  }",
                "{ __schema { queryType { name } } }",
                "{ __typename }"
            })
    void refusesEverythingElse(String query) {
        var answer = Client.post(endpoint, Map.of("query", query));

        assertThat(text(answer)).contains("\"FORBIDDEN\"").doesNotContain("data");
    }

    @Test
    void refusesUnknownNames() {
        assertThat(text(Client.post(endpoint, Map.of("documentId", "unknown")))).contains("\"NOT_FOUND\"");
    }

    private String told() {
        JsonPath health = JsonPath.from(text(Client.send(HttpRequest.newBuilder(readiness))));
        return String.valueOf(health.getString("checks.find { it.name == 'supergraph' }.data.'trusted documents'"));
    }

    private void write(String text) throws IOException {
        Path whole = Files.writeString(supergraph.resolveSibling(supergraph.getFileName() + ".new"), text);
        Files.move(whole, supergraph, StandardCopyOption.ATOMIC_MOVE);
    }

    private void waitUntilTold(String start) {
        while (!told().startsWith(start)) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(60)
    void tellsAtStartAndAfterEachChangeWhichDocumentsDoNotFitTheSchema() throws IOException {
        String original = Files.readString(supergraph);
        assertThat(told())
                .startsWith("1 of 3 do not fit the schema: outdated: ")
                .contains("colour");

        write(original.replace("products: [Product", "goods: [Product"));
        waitUntilTold("2 of 3 do not fit the schema: ");
        assertThat(told()).contains("names: ", "outdated: ", "products");

        write(original);
        waitUntilTold("1 of 3");
        assertThat(text(Client.get(endpoint, Map.of("documentId", "names"), PREFLIGHT, "1")))
                .contains("Chair");
    }

    @Test
    void tellsWhatIsWrongWithADocumentThatDoesNotFitTheSchema() {
        assertThat(text(Client.post(endpoint, Map.of("documentId", "outdated"))))
                .contains("\"BAD_INPUT\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql", "/graphiql/", "/graphiql/graphiql.js", "/graphql-ui/graphiql.min.js"})
    void servesNoPageThatIsClosed(String path) {
        var answer = Client.send(HttpRequest.newBuilder(endpoint.resolve(path)));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }
}
