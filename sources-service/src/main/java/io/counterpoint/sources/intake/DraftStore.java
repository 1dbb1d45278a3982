package io.counterpoint.sources.intake;

import io.counterpoint.sources.article.Article;
import io.counterpoint.sources.article.ArticleStore;
import io.counterpoint.sources.feed.ChangeKind;
import io.counterpoint.sources.feed.ChangeStore;
import io.counterpoint.sources.feed.ChangeStore.NewChange;
import io.counterpoint.sources.intake.Ledger.ArticleKey;
import io.counterpoint.sources.intake.Ledger.Decision;
import io.counterpoint.sources.intake.Ledger.NewRevision;
import io.counterpoint.sources.intake.Ledger.Stored;
import io.counterpoint.sources.outlet.OutletStore;
import io.counterpoint.sources.paging.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores drafts within one transaction: outlets, articles, revisions with their segments, and the outbox. */
@ApplicationScoped
class DraftStore {

    private final OutletStore outlets;
    private final ArticleStore articles;
    private final IntakeStore store;
    private final ChangeStore changes;

    DraftStore(OutletStore outlets, ArticleStore articles, IntakeStore store, ChangeStore changes) {
        this.outlets = outlets;
        this.articles = articles;
        this.store = store;
        this.changes = changes;
    }

    /** What became of each draft, in order. */
    Uni<List<AddedArticle>> store(Mutiny.StatelessSession session, List<Draft> drafts) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return outlets.ensure(session, drafts.stream().map(Draft::outlet).toList())
                .chain(outletIds -> ledger(session, drafts, outletIds, now))
                .call(ledger -> store.update(session, ledger.updates()))
                .call(ledger -> store.insertRevisions(session, ledger.revisions(), now))
                .chain(ledger -> answered(session, ledger.decisions())
                        .call(() -> changes.append(session, changesOf(ledger.decisions(), now))));
    }

    private Uni<Ledger> ledger(
            Mutiny.StatelessSession session, List<Draft> drafts, Map<String, UUID> outletIds, Instant now) {
        List<ArticleKey> keys =
                drafts.stream().map(draft -> key(draft, outletIds)).toList();
        Map<ArticleKey, Draft> firsts = new LinkedHashMap<>();
        for (int index = 0; index < keys.size(); index++) {
            firsts.putIfAbsent(keys.get(index), drafts.get(index));
        }
        Map<ArticleKey, Stored> candidates = new LinkedHashMap<>();
        firsts.forEach((key, draft) -> candidates.put(key, new Stored(Ids.next(), 1, draft.facts())));
        return store.insert(session, candidates, firsts, now)
                .chain(inserted -> store.lock(session, others(candidates, inserted))
                        .map(found -> entered(keys, drafts, candidates, inserted, found)));
    }

    private static Ledger entered(
            List<ArticleKey> keys,
            List<Draft> drafts,
            Map<ArticleKey, Stored> candidates,
            Set<UUID> inserted,
            Map<ArticleKey, Stored> found) {
        Map<ArticleKey, Stored> known = new HashMap<>(candidates);
        known.putAll(found);
        Ledger ledger = new Ledger(known, inserted);
        for (int index = 0; index < keys.size(); index++) {
            ledger.enter(keys.get(index), drafts.get(index));
        }
        return ledger;
    }

    private static Set<ArticleKey> others(Map<ArticleKey, Stored> candidates, Set<UUID> inserted) {
        return candidates.entrySet().stream()
                .filter(candidate -> !inserted.contains(candidate.getValue().id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Uni<List<AddedArticle>> answered(Mutiny.StatelessSession session, List<Decision> decisions) {
        Set<UUID> ids = decisions.stream().map(Decision::articleId).collect(Collectors.toSet());
        return articles.byIds(session, ids)
                .map(found -> decisions.stream()
                        .map(decision -> answer(decision, found))
                        .toList());
    }

    private static AddedArticle answer(Decision decision, Map<UUID, Article> found) {
        return new AddedArticle(decision.outcome(), null, decision.reason(), found.get(decision.articleId()));
    }

    private static List<NewChange> changesOf(List<Decision> decisions, Instant now) {
        return decisions.stream()
                .filter(decision -> decision.revision() != null)
                .map(decision -> change(decision.outcome(), decision.revision(), now))
                .toList();
    }

    private static NewChange change(Outcome outcome, NewRevision revision, Instant now) {
        ChangeKind kind = outcome == Outcome.ADDED ? ChangeKind.ADDED : ChangeKind.REVISED;
        return new NewChange(kind, revision.articleId(), revision.number(), now);
    }

    private static ArticleKey key(Draft draft, Map<String, UUID> outletIds) {
        UUID outletId = outletIds.get(draft.outlet().key());
        if (outletId == null) {
            throw new IllegalStateException("An outlet neither inserted nor found");
        }
        return new ArticleKey(outletId, draft.identity().value());
    }
}
