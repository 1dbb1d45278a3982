package io.counterpoint.gateway.documents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Documents that clients may name instead of sending them. */
@ConfigMapping(prefix = "counterpoint.gateway.documents")
public interface DocumentsConfig {

    /**
     * A file with trusted documents: a JSON object from id to document, as Relay's compiler and GraphQL Code Generator
     * write it, or a manifest in Apollo's format. It is read at start; a file that cannot be used stops the start, a
     * document in it that does not fit the schema is told in the log.
     */
    Optional<Path> manifest();

    /** Whether, with a manifest, only its documents may run. */
    @WithDefault("true")
    boolean onlyTrusted();

    /**
     * Characters of all documents together that are remembered for clients that name them by their SHA-256 the next time
     * ("automatic persisted queries"); 0 switches that off. It is off as well while only trusted documents may run.
     */
    @WithDefault("8000000")
    @Min(0)
    @Max(1_000_000_000)
    int automaticCharacters();
}
