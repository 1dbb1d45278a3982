package io.counterpoint.claims.wording;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which words are looked for. */
@ConfigMapping(prefix = "counterpoint.wording")
public interface WordingConfig {
    /**
     * A lexicon of your own, in addition to the built-in one and before it where both have a word: lines of
     * {@code thing: word, word}, in UTF-8; lines that start with a space continue the one above, {@code #} starts a comment.
     * At most 1 MB and 10,000 words. It is read at the start, which a mistake in it stops; when it has changed, all
     * articles are read again.
     */
    Optional<Path> lexicon();
}
