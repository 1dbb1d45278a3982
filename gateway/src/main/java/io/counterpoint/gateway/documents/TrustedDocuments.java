package io.counterpoint.gateway.documents;

import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonArray;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonParser;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.json.MalformedJsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents of a manifest by their ids. */
public final class TrustedDocuments {

    private static final String APOLLO = "apollo-persisted-query-manifest";
    private static final String HASH_PREFIX = "sha256:";

    private final Map<String, String> byId;
    private final Set<String> texts;

    private TrustedDocuments(Map<String, String> byId) {
        this.byId = byId;
        this.texts = Set.copyOf(byId.values());
    }

    /** None at all. */
    static TrustedDocuments none() {
        return new TrustedDocuments(Map.of());
    }

    /**
     * Reads a manifest: an object from id to document, or Apollo's format.
     *
     * @throws IllegalArgumentException when it is neither, or empty
     */
    public static TrustedDocuments read(byte[] manifest) {
        Json json;
        try {
            json = JsonParser.parse(manifest);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("it is not JSON: " + e.getMessage(), e);
        }
        if (!(json instanceof JsonObject object)) {
            throw new IllegalArgumentException("it is not a JSON object");
        }
        Map<String, String> documents = object.get("operations") instanceof JsonArray operations
                ? apollo(text(object.get("format")), operations)
                : plain(object);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("it has no documents");
        }
        return new TrustedDocuments(documents);
    }

    private static Map<String, String> apollo(@Nullable String format, JsonArray operations) {
        if (!APOLLO.equals(format)) {
            throw new IllegalArgumentException("it has 'operations', but its format is not " + APOLLO);
        }
        var documents = new LinkedHashMap<String, String>();
        for (int i = 0; i < operations.size(); i++) {
            if (!(operations.get(i) instanceof JsonObject operation)) {
                throw new IllegalArgumentException("its operation " + i + " is not an object");
            }
            add(text(operation.get("id")), text(operation.get("body")), documents);
        }
        return documents;
    }

    private static Map<String, String> plain(JsonObject object) {
        var documents = new LinkedHashMap<String, String>();
        for (int i = 0; i < object.size(); i++) {
            add(object.keyAt(i), text(object.valueAt(i)), documents);
        }
        return documents;
    }

    private static void add(@Nullable String id, @Nullable String document, Map<String, String> documents) {
        if (id == null || document == null) {
            throw new IllegalArgumentException("'" + id + "' is not an id with a document");
        }
        String earlier = documents.putIfAbsent(withoutPrefix(id), document);
        if (earlier != null && !earlier.equals(document)) {
            throw new IllegalArgumentException("it has two documents with the id " + id);
        }
    }

    private static @Nullable String text(@Nullable Json value) {
        return value instanceof JsonScalar scalar && scalar.kind() == JsonScalar.Kind.STRING ? scalar.text() : null;
    }

    private static String withoutPrefix(String id) {
        return id.startsWith(HASH_PREFIX) ? id.substring(HASH_PREFIX.length()) : id;
    }

    /** The document with that id, with or without {@code sha256:} before it; null when there is none. */
    @Nullable
    String find(String id) {
        return byId.get(withoutPrefix(id));
    }

    /** Whether a document stands in the manifest, to the letter. */
    boolean contains(String document) {
        return texts.contains(document);
    }

    /** The documents by their ids, in the manifest's order. */
    public Map<String, String> all() {
        return byId;
    }
}
