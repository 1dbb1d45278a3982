package io.counterpoint.gateway.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.execution.ResponseError;
import io.counterpoint.gateway.json.Json;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The extension {@code persistedQuery}, as Apollo's, urql's and other clients send it. */
final class PersistedQuery {

    static final String EXTENSION = "persistedQuery";

    private static final String VERSION = "1";

    private PersistedQuery() {}

    /**
     * The hash that a request names its document with, or null when it names none.
     *
     * @throws RequestRejectedException when the extension is not as it should be
     */
    static @Nullable String hashIn(JsonObject extensions) {
        Json extension = extensions.get(EXTENSION);
        if (extension == null || extension.isNull()) {
            return null;
        }
        if (!(extension instanceof JsonObject query)
                || !(query.get("sha256Hash") instanceof JsonScalar hash)
                || hash.kind() != JsonScalar.Kind.STRING) {
            throw bad("The extension 'persistedQuery' must be an object with 'sha256Hash'");
        }
        if (query.get("version") instanceof JsonScalar version
                && !version.text().equals(VERSION)) {
            throw bad("The extension 'persistedQuery' is known in version " + VERSION + " only");
        }
        return hash.text().toLowerCase(Locale.ROOT);
    }

    /** The SHA-256 of a document in UTF-8, in hexadecimal digits. */
    static String hashOf(String document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Asks the client to send the document, too. Clients look for exactly this message, or for the code. */
    static RequestRejectedException notFound() {
        return rejected("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");
    }

    /** Asks the client to send documents only. Clients look for exactly this message, or for the code. */
    static RequestRejectedException notSupported() {
        return rejected("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED");
    }

    private static RequestRejectedException rejected(String message, String code) {
        return new RequestRejectedException(List.of(new ResponseError(message, code, null, null)));
    }

    static RequestRejectedException bad(String message) {
        return new RequestRejectedException(ErrorCode.BAD_INPUT, message);
    }
}
