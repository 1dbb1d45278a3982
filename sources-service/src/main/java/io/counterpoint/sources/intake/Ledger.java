package io.counterpoint.sources.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out, draft by draft and in order, what a call changes: a pure function of what is stored and what is given, so
 * that drafts of the same article within one call follow each other as if they had come one by one.
 */
final class Ledger {

    private final Map<ArticleKey, Stored> stored;
    private final Set<UUID> fresh;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<NewRevision> revisions = new ArrayList<>();
    private final Map<UUID, Stored> updates = new LinkedHashMap<>();

    /**
     * A ledger before its first draft.
     *
     * @param stored the articles as they are now, those just inserted among them
     * @param inserted ids of the articles just inserted from their first draft
     */
    Ledger(Map<ArticleKey, Stored> stored, Set<UUID> inserted) {
        this.stored = new LinkedHashMap<>(stored);
        this.fresh = new LinkedHashSet<>(inserted);
    }

    /** What makes an article the same: outlet and identity. */
    record ArticleKey(UUID outletId, String identity) {}

    /** An article as it is stored, its text aside. */
    record Stored(UUID id, int revision, Facts facts) {}

    /** What became of one draft; {@code revision} is the one it made, null when it made none. */
    record Decision(
            Outcome outcome,
            @Nullable String reason,
            UUID articleId,
            @Nullable NewRevision revision) {}

    /** A revision to insert. */
    record NewRevision(UUID articleId, int number, @Nullable String title, Draft draft) {}

    /** Enters the next draft. */
    void enter(ArticleKey key, Draft draft) {
        Stored now = stored.get(key);
        if (now == null) {
            throw new IllegalStateException("An article neither inserted nor found");
        }
        decisions.add(fresh.remove(now.id()) ? added(now, draft) : compared(key, now, draft));
    }

    private Decision added(Stored now, Draft draft) {
        return new Decision(Outcome.ADDED, null, now.id(), revision(now, draft));
    }

    private Decision compared(ArticleKey key, Stored now, Draft draft) {
        return now.facts()
                .changedBy(draft)
                .map(change -> revised(key, new Stored(now.id(), now.revision() + 1, change.facts()), change, draft))
                .orElseGet(() -> new Decision(Outcome.UNCHANGED, null, now.id(), null));
    }

    private Decision revised(ArticleKey key, Stored next, Facts.Change change, Draft draft) {
        stored.put(key, next);
        updates.put(next.id(), next);
        return new Decision(Outcome.REVISED, change.what(), next.id(), revision(next, draft));
    }

    private NewRevision revision(Stored state, Draft draft) {
        NewRevision revision =
                new NewRevision(state.id(), state.revision(), state.facts().title(), draft);
        revisions.add(revision);
        return revision;
    }

    /** What became of each draft, in order. */
    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** The revisions to insert, in order. */
    List<NewRevision> revisions() {
        return List.copyOf(revisions);
    }

    /** The articles to update, as they are after the last draft. */
    List<Stored> updates() {
        return List.copyOf(updates.values());
    }
}
