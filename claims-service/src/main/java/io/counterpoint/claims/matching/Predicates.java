package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.lexicon.VerbForm;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import io.counterpoint.claims.extraction.text.Tagger;
import io.counterpoint.claims.extraction.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells sentences from mere noun phrases: only what has a verb can be supported or denied. */
final class Predicates {
    private static final Lexicon VERBS = Lexicon.english();
    private static final Tagger TAGGER = new Tagger(VERBS);

    /** Auxiliaries that cannot carry a clause by themselves. */
    private static final Set<String> NOT_FINITE = Set.of("be", "been", "being", "having");

    private Predicates() {}

    /** Whether a text has a verb that can carry a clause. */
    static boolean in(String text) {
        return TAGGER.tokens(text, new Range(0, text.length())).stream().anyMatch(Predicates::isFinite);
    }

    /** What a word in lower case is as a verb; null when it is none. */
    static @Nullable VerbForm verb(String lower) {
        return VERBS.verb(lower);
    }

    private static boolean isFinite(Token token) {
        if (token.tag() == Tag.MODAL) {
            return true;
        }
        if (token.tag() == Tag.AUXILIARY) {
            return !NOT_FINITE.contains(token.lower());
        }
        VerbForm form = token.tag() == Tag.VERB ? VERBS.verb(token.lower()) : null;
        return form != null && form.finite();
    }
}
