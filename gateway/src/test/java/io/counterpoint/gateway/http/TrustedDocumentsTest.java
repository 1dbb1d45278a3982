package io.counterpoint.gateway.http;

import static io.counterpoint.gateway.http.Client.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.gateway.documents.Documents;
import io.counterpoint.gateway.serving.Serving;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TrustedDocumentsTest.WithManifest.class)
@QuarkusTestResource(SubgraphServers.class)
class TrustedDocumentsTest {

    private static final String PREFLIGHT = "graphql-preflight";

    @TestHTTPResource("/graphql")
    URI endpoint = URI.create("");

    @Inject
    Documents documents;

    @Inject
    Serving serving;

    /** Only what the manifest has, and no page to try anything else. */
    public static final class WithManifest implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "counterpoint.gateway.documents.manifest",
                    "src/test/resources/trusted-documents.json",
                    "counterpoint.gateway.http.graphiql",
                    "false");
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

    @Test
    void tellsAtStartWhichDocumentsDoNotFitTheSchema() {
        assertThat(TrustedDocumentsNotice.misfits(documents, serving.current().engine()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("outdated: ")
                .contains("colour");
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
