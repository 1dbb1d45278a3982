package io.counterpoint.gateway.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The differences that are known, from {@code explained-differences.txt}: one per line as {@code world | pattern |
 * reason}, where the pattern is found in the query or in the existing router's answer, and {@code *} stands for every
 * world; {@code #} starts a comment.
 */
final class ExplainedDifferences {

    private static final Path FILE = Path.of("src/test/resources/explained-differences.txt");

    private final List<Difference> differences;

    private record Difference(String world, Pattern pattern) {}

    ExplainedDifferences() {
        try {
            differences = Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Difference(parts[0].strip(), Pattern.compile(parts[1].strip())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean explain(String world, String query, String answer) {
        return differences.stream()
                .filter(difference ->
                        difference.world().equals("*") || difference.world().equals(world))
                .anyMatch(difference -> difference.pattern().matcher(query).find()
                        || difference.pattern().matcher(answer).find());
    }
}
