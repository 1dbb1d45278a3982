package io.counterpoint.claims.wording;

import io.counterpoint.claims.similarity.LexiconFile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the words to look for: those that come with the service, and those of a file of the user's. */
@ApplicationScoped
class WordingLexicon {
    private static final String BUILT_IN = "wordings.txt";
    private static final long LARGEST = 1_000_000;
    private static final int MOST_WORDS = 10_000;

    /** Made at the start, so that a mistake in the file shows then. */
    @Produces
    @Singleton
    @Startup
    WordingFinder finder(WordingConfig config) {
        return new WordingFinder(entries(config.lexicon()));
    }

    /**
     * The entries of both lexicons, the user's first.
     *
     * @throws IllegalStateException when the user's file cannot be read or does not fit; the message tells where
     */
    static List<LexiconFile.Entry> entries(Optional<Path> own) {
        List<LexiconFile.Entry> entries = new ArrayList<>();
        own.ifPresent(file -> entries.addAll(read(file)));
        entries.addAll(LexiconFile.entries(BUILT_IN));
        return entries;
    }

    private static List<LexiconFile.Entry> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw mistake(file, "is larger than " + LARGEST + " bytes");
            }
            return parse(file, Files.readAllLines(file));
        } catch (CharacterCodingException notUtf8) {
            throw mistake(file, "is not UTF-8");
        } catch (IOException e) {
            throw mistake(file, "cannot be read");
        }
    }

    private static List<LexiconFile.Entry> parse(Path file, List<String> lines) {
        List<LexiconFile.Entry> entries = new ArrayList<>();
        int words = 0;
        for (int i = 0; i < lines.size(); i++) {
            String where = "line " + (i + 1);
            String line = withoutComment(lines.get(i));
            if (line.isBlank()) {
                continue;
            }
            boolean continues = Character.isWhitespace(line.charAt(0));
            int colon = line.indexOf(':');
            if (continues ? entries.isEmpty() : colon < 1) {
                throw mistake(file, where + " does not look like \"thing: word, word\"");
            }
            if (!continues) {
                entries.add(new LexiconFile.Entry(line.substring(0, colon).strip(), new ArrayList<>()));
            }
            List<String> more = split(continues ? line : line.substring(colon + 1));
            entries.getLast().phrases().addAll(more);
            words += more.size();
        }
        entries.stream().filter(entry -> entry.phrases().isEmpty()).findFirst().ifPresent(entry -> {
            throw mistake(file, "has no words for \"" + entry.name() + "\"");
        });
        if (words > MOST_WORDS) {
            throw mistake(file, "has more than " + MOST_WORDS + " words");
        }
        return entries;
    }

    private static List<String> split(String words) {
        List<String> split = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            if (!word.isBlank()) {
                split.add(word.strip());
            }
        }
        return split;
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        return hash < 0 ? line : line.substring(0, hash);
    }

    private static IllegalStateException mistake(Path file, String what) {
        return new IllegalStateException("counterpoint.wording.lexicon: " + file + " " + what + ".");
    }
}
