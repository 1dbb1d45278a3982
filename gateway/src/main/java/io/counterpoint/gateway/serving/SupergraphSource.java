package io.counterpoint.gateway.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** Where the supergraph's text comes from: a file, which may change, or the router itself. */
final class SupergraphSource {

    private static final String BUNDLED = "supergraph.graphql";

    private final @Nullable Path file;
    private @Nullable Stamp taken;
    private @Nullable Stamp last;
    private String text = "";

    /** @param file null for the one that the router was built with */
    SupergraphSource(@Nullable Path file) {
        this.file = file;
    }

    /** What tells a changed file from an unchanged one without reading it. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object key) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    /** Whether it can change. */
    boolean isFile() {
        return file != null;
    }

    /**
     * The text.
     *
     * @throws IOException when it cannot be read
     */
    String read() throws IOException {
        if (file == null) {
            return bundled();
        }
        taken = Stamp.of(file);
        last = taken;
        text = Files.readString(file);
        return text;
    }

    private static String bundled() throws IOException {
        try (InputStream bundled =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(BUNDLED)) {
            if (bundled == null) {
                throw new IOException("The router was built without " + BUNDLED);
            }
            return new String(bundled.readAllBytes(), UTF_8);
        }
    }

    /**
     * The text, if it is another than the one that was read last. A file that still changes from one look to the next is
     * left until it has settled: half of a supergraph may be well-formed.
     *
     * @throws IOException when it cannot be read
     */
    @Nullable
    String readIfChanged() throws IOException {
        if (file == null) {
            return null;
        }
        Stamp now = Stamp.of(file);
        boolean settled = now.equals(last);
        last = now;
        if (!settled || now.equals(taken)) {
            return null;
        }
        taken = now;
        String before = text;
        text = Files.readString(file);
        return text.equals(before) ? null : text;
    }
}
