package io.counterpoint.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses answers for clients that accept it. */
final class Gzip {

    /** From here on compressing would hold up the other requests of an event loop for more than a millisecond. */
    private static final int LARGE = 65_536;

    private final boolean enabled;
    private final int fromBytes;

    Gzip(HttpConfig.Compression config) {
        this.enabled = config.enabled();
        this.fromBytes = config.fromBytes();
    }

    /** Whether an answer of that size is to be compressed. */
    boolean applies(int bytes, @Nullable String acceptEncoding) {
        return enabled && bytes >= fromBytes && acceptEncoding != null && accepts(acceptEncoding);
    }

    /** Whether compressing so many bytes belongs on a worker. */
    static boolean isLarge(int bytes) {
        return bytes >= LARGE;
    }

    private static boolean accepts(String acceptEncoding) {
        boolean accepted = false;
        for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.trim().split(";", -1);
            String name = parts[0].trim();
            if (name.equals("gzip")) {
                return Quality.of(parts) > 0;
            }
            accepted = accepted || (name.equals("*") && Quality.of(parts) > 0);
        }
        return accepted;
    }

    static byte[] compress(byte[] body) {
        var compressed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (var gzip = new FastGzip(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail like a file", e);
        }
        return compressed.toByteArray();
    }

    /** JSON shrinks to nearly the same size at the fastest level. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
