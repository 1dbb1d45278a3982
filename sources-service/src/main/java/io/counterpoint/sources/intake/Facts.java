package io.counterpoint.sources.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article as of its newest revision, its text aside.
 *
 * @param title given, or found in the text
 * @param textHash SHA-256 of the text
 * @param language given
 * @param published given, or found in the text
 * @param dateline found in the text
 * @param byline found in the text
 * @param wireCredit found in the text
 */
record Facts(
        @Nullable String title,
        String textHash,
        @Nullable String language,
        @Nullable Published published,
        @Nullable String dateline,
        @Nullable String byline,
        @Nullable String wireCredit) {

    /**
     * What a draft of the same article changes.
     *
     * @param facts what is known then
     * @param what the changes, in words
     */
    record Change(Facts facts, String what) {}

    /**
     * The change {@code draft} brings, or nothing. Text and title change whenever others are given; a date or language
     * only fills a gap, since sources that disagree about them would otherwise make revisions without end.
     */
    Optional<Change> changedBy(Draft draft) {
        boolean newText = !textHash.equals(draft.textHash());
        boolean newTitle = draft.title() != null && !draft.title().equals(title);
        boolean newDate = draft.published() != null && (published == null || !published.isGiven());
        boolean newLanguage = draft.language() != null && language == null;
        List<String> what = new ArrayList<>();
        addIf(newText, "text", what);
        addIf(newTitle, "title", what);
        addIf(newDate, "publication date", what);
        addIf(newLanguage, "language", what);
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(merged(draft, newText), "New: " + String.join(", ", what) + "."));
    }

    private Facts merged(Draft draft, boolean newText) {
        Facts fresh = draft.facts();
        return new Facts(
                draft.title() != null || (newText && fresh.title != null) ? fresh.title : title,
                draft.textHash(),
                language == null ? draft.language() : language,
                published != null && published.isGiven()
                        ? published
                        : fresh.published == null ? published : fresh.published,
                newText ? fresh.dateline : dateline,
                newText ? fresh.byline : byline,
                newText ? fresh.wireCredit : wireCredit);
    }

    private static void addIf(boolean condition, String word, List<String> words) {
        if (condition) {
            words.add(word);
        }
    }
}
