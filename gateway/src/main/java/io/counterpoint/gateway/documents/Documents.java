package io.counterpoint.gateway.documents;

import io.counterpoint.gateway.execution.ErrorCode;
import io.counterpoint.gateway.execution.GraphQLRequest;
import io.counterpoint.gateway.execution.RequestRejectedException;
import org.jspecify.annotations.Nullable;

/** Finds the document that a request means, if it may run at all. Safe to share. */
public final class Documents {

    private static final int SHOWN = 80;

    private final TrustedDocuments trusted;
    private final boolean onlyTrusted;
    private final @Nullable AutomaticDocuments automatic;

    /**
     * Documents from a manifest and from clients.
     *
     * @param trusted the manifest's, or null without a manifest
     * @param onlyTrusted whether, with a manifest, only its documents may run
     * @param automaticCharacters how much is remembered of what clients send, in characters; 0 for nothing
     */
    public Documents(@Nullable TrustedDocuments trusted, boolean onlyTrusted, int automaticCharacters) {
        this.trusted = trusted == null ? TrustedDocuments.none() : trusted;
        this.onlyTrusted = trusted != null && onlyTrusted;
        this.automatic =
                automaticCharacters > 0 && !this.onlyTrusted ? new AutomaticDocuments(automaticCharacters) : null;
    }

    /** The manifest's documents. */
    public TrustedDocuments trusted() {
        return trusted;
    }

    /**
     * The request with its document.
     *
     * @throws RequestRejectedException when there is none, or it may not run
     */
    public GraphQLRequest resolve(ClientRequest request) {
        String hash = request.extensions().size() == 0 ? null : PersistedQuery.hashIn(request.extensions());
        String id = request.documentId() == null ? hash : request.documentId();
        String query = request.query();
        String named = id == null ? null : trusted.find(id);
        if (named != null) {
            return request.with(same(named, query));
        }
        if (onlyTrusted) {
            return request.with(trusted(query, id));
        }
        if (request.documentId() != null) {
            throw unknown(request.documentId());
        }
        if (hash != null) {
            return request.with(persisted(hash, query));
        }
        return request.with(required(query));
    }

    private static String same(String named, @Nullable String query) {
        if (query != null && !query.equals(named)) {
            throw PersistedQuery.bad("'query' is not the document that the request names");
        }
        return named;
    }

    private String trusted(@Nullable String query, @Nullable String id) {
        if (query == null && id != null) {
            throw unknown(id);
        }
        String text = required(query);
        if (!trusted.contains(text)) {
            throw new RequestRejectedException(
                    ErrorCode.FORBIDDEN, "Only documents that were registered beforehand may run here");
        }
        return text;
    }

    private static RequestRejectedException unknown(String id) {
        String shown = id.length() <= SHOWN ? id : id.substring(0, SHOWN) + "…";
        return new RequestRejectedException(ErrorCode.NOT_FOUND, "No document is registered as " + shown);
    }

    private String persisted(String hash, @Nullable String query) {
        if (automatic == null) {
            if (query == null) {
                throw PersistedQuery.notSupported();
            }
            return query;
        }
        String known = automatic.find(hash);
        if (query == null) {
            if (known == null) {
                throw PersistedQuery.notFound();
            }
            return known;
        }
        if (!query.equals(known) && !PersistedQuery.hashOf(query).equals(hash)) {
            throw PersistedQuery.bad("'query' does not have the hash that the extension 'persistedQuery' names");
        }
        return query;
    }

    private static String required(@Nullable String query) {
        if (query == null) {
            throw PersistedQuery.bad("'query' is missing");
        }
        return query;
    }

    /** Remembers the document of a request that turned out to be valid, if its client will name it from now on. */
    public void accepted(ClientRequest request, GraphQLRequest resolved) {
        if (automatic == null || request.query() == null || request.extensions().size() == 0) {
            return;
        }
        String hash = PersistedQuery.hashIn(request.extensions());
        if (hash != null && isChecked(hash, request) && automatic.find(hash) == null) {
            automatic.remember(hash, resolved.query());
        }
    }

    /** A hash beside a registered document's name was not compared with the document. */
    private boolean isChecked(String hash, ClientRequest request) {
        return request.documentId() == null && trusted.find(hash) == null;
    }
}
