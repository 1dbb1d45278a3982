package io.counterpoint.claims.similarity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The files beside this class in which words are kept, so that they can be edited without touching code. */
public final class LexiconFile {
    private LexiconFile() {}

    /**
     * A line of a lexicon file.
     *
     * @param name what stands before the colon
     * @param phrases what stands after it
     */
    public record Entry(String name, List<String> phrases) {}

    /**
     * The entries of a lexicon file: {@code name: phrase, phrase, ...}; lines that start with a space continue the entry
     * above, {@code #} starts a comment.
     *
     * @param file a file beside this class
     */
    public static List<Entry> entries(String file) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            List<String> phrases = colon < 0 && entries.isEmpty() ? List.of() : split(line.substring(colon + 1));
            if (colon >= 0) {
                entries.add(new Entry(line.substring(0, colon).strip(), new ArrayList<>(phrases)));
            } else if (!entries.isEmpty()) {
                entries.getLast().phrases().addAll(phrases);
            }
        }
        return entries;
    }

    /** The phrases of a list, separated by commas. */
    static List<String> split(String phrases) {
        List<String> split = new ArrayList<>();
        for (String phrase : phrases.split(",", -1)) {
            if (!phrase.isBlank()) {
                split.add(phrase.strip());
            }
        }
        return split;
    }

    /** The lines of a lexicon file that hold something, without comments. */
    static List<String> lines(String file) {
        InputStream stream = Objects.requireNonNull(LexiconFile.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
