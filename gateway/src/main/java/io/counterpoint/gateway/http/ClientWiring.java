package io.counterpoint.gateway.http;

import io.counterpoint.gateway.caching.CachePolicies;
import io.counterpoint.gateway.caching.CachingConfig;
import io.counterpoint.gateway.documents.Documents;
import io.counterpoint.gateway.documents.DocumentsConfig;
import io.counterpoint.gateway.documents.TrustedDocuments;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds from configuration what decides over clients' requests. */
final class ClientWiring {

    @Produces
    @Singleton
    Documents documents(DocumentsConfig config) {
        return new Documents(
                config.manifest().map(ClientWiring::read).orElse(null),
                config.onlyTrusted(),
                config.automaticCharacters());
    }

    private static TrustedDocuments read(Path manifest) {
        try {
            return TrustedDocuments.read(Files.readAllBytes(manifest));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The trusted documents in " + manifest + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Produces
    @Singleton
    CachePolicies cachePolicies(CachingConfig config) {
        return new CachePolicies(config);
    }
}
