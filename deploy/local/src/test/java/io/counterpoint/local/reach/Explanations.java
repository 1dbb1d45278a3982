package io.counterpoint.local.reach;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Lookups of libraries that look as if they would fail in a binary, and do not, or may. Each line of {@code
 * explanations.txt} names the caller and the target, of which a {@code *} at the end leaves the rest open, and then,
 * after a colon, the reason.
 */
final class Explanations {

    private static final String FILE = "explanations.txt";

    private final List<String> keys;

    private Explanations(List<String> keys) {
        this.keys = keys;
    }

    static Explanations read() throws IOException {
        try (InputStream in = Objects.requireNonNull(Explanations.class.getResourceAsStream(FILE), FILE)) {
            return new Explanations(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(": ")))
                    .toList());
        }
    }

    boolean explain(Use use) {
        String lookup = use.caller() + " " + use.target();
        return keys.stream()
                .anyMatch(key ->
                        key.endsWith("*") ? lookup.startsWith(key.substring(0, key.length() - 1)) : lookup.equals(key));
    }
}
