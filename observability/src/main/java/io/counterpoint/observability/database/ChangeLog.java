package io.counterpoint.observability.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The changes to the database's schema that this version brings along, as the migration tool names them. */
public final class ChangeLog {

    private static final Pattern FILE = Pattern.compile("file: (\\S+)");
    private static final Pattern CHANGE = Pattern.compile("(?m)^--changeset \\w+:(\\S+)");

    private ChangeLog() {}

    /** The id of each change, in order. */
    public static List<String> ids() {
        return matches(FILE, "db/changelog.yaml")
                .flatMap(file -> matches(CHANGE, file))
                .toList();
    }

    private static Stream<String> matches(Pattern pattern, String resource) {
        return pattern.matcher(text(resource)).results().map((MatchResult match) -> match.group(1));
    }

    private static String text(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the application");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
