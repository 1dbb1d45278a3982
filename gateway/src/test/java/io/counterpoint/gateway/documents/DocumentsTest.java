package io.counterpoint.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonParser;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final String PRODUCTS = "{ products { name } }";
    private static final String ME = "{ me { name } }";

    private static final String PLAIN = "{\"p\": \"" + PRODUCTS + "\", \"sha256:m\": \"" + ME + "\"}";
    private static final String APOLLO = """
            {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
              {"id": "p", "name": "Products", "type": "query", "body": "%s"},
              {"id": "m", "name": "Me", "type": "query", "body": "%s"}]}
            """.formatted(PRODUCTS, ME);

    private static TrustedDocuments manifest(String json) {
        return TrustedDocuments.read(json.getBytes(UTF_8));
    }

    private static ClientRequest request(@Nullable String query, @Nullable String documentId) {
        return new ClientRequest(query, documentId, null, new JsonObject(), new JsonObject());
    }

    private static ClientRequest persisted(@Nullable String query, String hash) {
        String extensions = "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}";
        return new ClientRequest(
                query, null, null, new JsonObject(), (JsonObject) JsonParser.parse(extensions.getBytes(UTF_8)));
    }

    private static void send(Documents documents, ClientRequest request) {
        documents.accepted(request, documents.resolve(request));
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RequestRejectedException.class,
                        rejected ->
                                assertThat(rejected.errors().getFirst().code()).isEqualTo(code));
    }

    static List<String> manifests() {
        return List.of(PLAIN, APOLLO);
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void takesTrustedDocumentsByIdOrToTheLetter(String manifest) {
        var documents = new Documents(manifest(manifest), true, 1000);

        assertThat(documents.resolve(request(null, "p")).query()).isEqualTo(PRODUCTS);
        assertThat(documents.resolve(request(null, "m")).query()).isEqualTo(ME);
        assertThat(documents.resolve(request(null, "sha256:m")).query()).isEqualTo(ME);
        assertThat(documents.resolve(persisted(null, "p")).query()).isEqualTo(PRODUCTS);
        assertThat(documents.resolve(persisted(PRODUCTS, "p")).query()).isEqualTo(PRODUCTS);
        assertThat(documents.resolve(request(ME, null)).query()).isEqualTo(ME);
    }

    @Test
    void refusesWhatIsNotTrusted() {
        var documents = new Documents(manifest(PLAIN), true, 1000);
        String other = "{ products { name id } }";

        assertCode("FORBIDDEN", () -> documents.resolve(request(other, null)));
        assertCode("FORBIDDEN", () -> documents.resolve(request(PRODUCTS + " ", null)));
        assertCode("FORBIDDEN", () -> documents.resolve(persisted(other, PersistedQuery.hashOf(other))));
        assertCode("NOT_FOUND", () -> documents.resolve(request(null, "x")));
        assertCode("NOT_FOUND", () -> documents.resolve(persisted(null, "x")));
        assertCode("BAD_INPUT", () -> documents.resolve(request(other, "p")));
    }

    @Test
    void takesOtherDocumentsBesideTrustedOnesWhereThatIsAllowed() {
        var documents = new Documents(manifest(PLAIN), false, 1000);
        String other = "{ products { name id } }";

        assertThat(documents.resolve(request(other, null)).query()).isEqualTo(other);
        assertThat(documents.resolve(request(null, "p")).query()).isEqualTo(PRODUCTS);
        assertCode("NOT_FOUND", () -> documents.resolve(request(null, "x")));
        assertCode("PERSISTED_QUERY_NOT_FOUND", () -> documents.resolve(persisted(null, "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"p\": 1}",
                "{\"operations\": []}",
                "{\"format\": \"another\", \"operations\": [{\"id\": \"p\", \"body\": \"{ a }\"}]}",
                "{\"format\": \"apollo-persisted-query-manifest\", \"operations\": [{\"id\": \"p\"}]}",
                "{\"format\": \"apollo-persisted-query-manifest\", \"operations\": [7]}",
                "{\"p\": \"{ a }\", \"sha256:p\": \"{ b }\"}"
            })
    void refusesWhatIsNoManifest(String manifest) {
        assertThatThrownBy(() -> manifest(manifest)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void remembersDocumentsByTheirHash() {
        var documents = new Documents(null, true, 1000);
        String hash = PersistedQuery.hashOf(PRODUCTS);

        assertCode("PERSISTED_QUERY_NOT_FOUND", () -> documents.resolve(persisted(null, hash)));
        send(documents, persisted(PRODUCTS, hash));

        assertThat(documents.resolve(persisted(null, hash)).query()).isEqualTo(PRODUCTS);
        assertThat(documents
                        .resolve(persisted(null, hash.toUpperCase(Locale.ROOT)))
                        .query())
                .isEqualTo(PRODUCTS);
    }

    @Test
    void refusesAHashOfAnotherDocument() {
        var documents = new Documents(null, true, 1000);

        assertCode("BAD_INPUT", () -> documents.resolve(persisted(ME, PersistedQuery.hashOf(PRODUCTS))));
    }

    /** Otherwise whoever may name a trusted document could give another document its text. */
    @Test
    void remembersNoHashThatWasNotChecked() {
        var documents = new Documents(manifest(PLAIN), false, 1000);
        String hash = PersistedQuery.hashOf(ME);
        ClientRequest lie = persisted(PRODUCTS, hash);

        send(documents, new ClientRequest(PRODUCTS, "p", null, new JsonObject(), lie.extensions()));

        assertCode("PERSISTED_QUERY_NOT_FOUND", () -> documents.resolve(persisted(null, hash)));
    }

    @Test
    void forgetsTheDocumentsUsedLongestAgo() {
        var documents = new Documents(null, true, 3 * (ME.length() + 200));
        for (int i = 0; i < 10; i++) {
            String document = "{ me { a" + i + " } }";
            send(documents, persisted(document, PersistedQuery.hashOf(document)));
            if (i > 0) {
                String first = PersistedQuery.hashOf("{ me { a0 } }");
                assertThat(documents.resolve(persisted(null, first)).query()).isEqualTo("{ me { a0 } }");
            }
        }

        String last = PersistedQuery.hashOf("{ me { a9 } }");
        String early = PersistedQuery.hashOf("{ me { a3 } }");
        assertThat(documents.resolve(persisted(null, last)).query()).isEqualTo("{ me { a9 } }");
        assertCode("PERSISTED_QUERY_NOT_FOUND", () -> documents.resolve(persisted(null, early)));
    }

    @Test
    void saysWhenNothingIsRemembered() {
        var documents = new Documents(null, true, 0);

        assertCode("PERSISTED_QUERY_NOT_SUPPORTED", () -> documents.resolve(persisted(null, "x")));
        assertThat(documents.resolve(persisted(ME, PersistedQuery.hashOf(ME))).query())
                .isEqualTo(ME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"persistedQuery": 7}
            {"persistedQuery": {}}
            {"persistedQuery": {"version": 1, "sha256Hash": 7}}
            {"persistedQuery": {"version": 2, "sha256Hash": "x"}}
            """)
    void refusesAMalformedExtension(String extensions) {
        var documents = new Documents(null, true, 1000);
        var json = (JsonObject) JsonParser.parse(extensions.getBytes(UTF_8));

        assertCode("BAD_INPUT", () -> documents.resolve(new ClientRequest(ME, null, null, new JsonObject(), json)));
    }
}
