package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.stance.RecordedStance;
import io.counterpoint.claims.stance.StanceReader;
import io.counterpoint.claims.stance.StanceStore;
import io.counterpoint.claims.statement.EvidenceStore;
import io.counterpoint.claims.statement.StoredStatement;
import io.counterpoint.claims.storage.Continuity;
import io.counterpoint.claims.storage.Ids;
import io.counterpoint.claims.storage.Origin;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stores claims and their stances as matching finds them, in sessions that the caller opens. */
@ApplicationScoped
public class ClaimStore {
    private final StanceStore stances;
    private final EvidenceStore evidence;
    private final ClaimFigures figures;

    ClaimStore(StanceStore stances, EvidenceStore evidence, ClaimFigures figures) {
        this.stances = stances;
        this.evidence = evidence;
        this.figures = figures;
    }

    /**
     * What curators decided about derived stances: an accepted one holds, whatever is found, and a rejected one does not.
     *
     * @param accepted the stances accepted
     * @param rejected the stances rejected
     */
    public record Decisions(Set<DecidedStance> accepted, Set<DecidedStance> rejected) {
        public Decisions {
            accepted = Set.copyOf(accepted);
            rejected = Set.copyOf(rejected);
        }

        private Set<UUID> acceptedParties(UUID claim) {
            return accepted.stream()
                    .filter(stance -> stance.claimId().equals(claim))
                    .map(DecidedStance::partyId)
                    .collect(Collectors.toSet());
        }

        private boolean allow(UUID claim, ClaimFinding.Held held) {
            DecidedStance stance = new DecidedStance(claim, held.partyId(), held.position());
            return !rejected.contains(stance)
                    && (accepted.contains(stance) || !acceptedParties(claim).contains(held.partyId()));
        }
    }

    /**
     * A stance that a curator decided about.
     *
     * @param claimId the claim
     * @param partyId the party
     * @param position the position
     */
    public record DecidedStance(UUID claimId, UUID partyId, Position position) {}

    /**
     * Locks the claims that statements of these articles are, or were, evidence on, and reads all about them.
     *
     * @param more further claims to lock
     */
    public Uni<StoredClaims> lock(Mutiny.StatelessSession session, Collection<UUID> articles, Collection<UUID> more) {
        return evidence.claimsOf(session, articles)
                .map(ids ->
                        Stream.concat(ids.stream(), more.stream()).distinct().toList())
                .chain(ids -> lockRows(session, ids)
                        .chain(rows -> StanceReader.histories(session, ids)
                                .chain(histories -> evidence.on(session, ids)
                                        .map(links -> new StoredClaims(rows, histories, links)))));
    }

    /** Locks claims, always in the same order. */
    static Uni<List<ClaimRow>> lockRows(Mutiny.StatelessSession session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(
                        "select c.* from claim c where c.id in (:ids) order by c.id for update", ClaimRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * Makes the findings the derived claims among the locked ones. A claim keeps its id as long as it keeps more of its
     * evidence than any other; what is no longer found loses the evidence that was compared, and is withdrawn with the
     * last of it. What curators decided stays.
     *
     * @param compared the statements that the findings come from
     * @param articles the articles that these are all the current statements of
     * @param decisions what curators decided
     * @return the claim that each finding became
     */
    public Uni<List<UUID>> save(
            Mutiny.StatelessSession session,
            StoredClaims stored,
            List<ClaimFinding> findings,
            List<StoredStatement> compared,
            Set<UUID> articles,
            Decisions decisions) {
        Map<UUID, StoredStatement> statements =
                compared.stream().collect(Collectors.toMap(StoredStatement::id, Function.identity()));
        Saving saving = new Saving(session, stored, articlesOf(stored, statements), articles, decisions);
        List<Optional<UUID>> continued = Continuity.of(
                findings.stream().map(finding -> marks(finding, statements)).toList(), stored.marks());
        List<UUID> ids = new ArrayList<>();
        Uni<Void> work = Uni.createFrom().voidItem();
        for (int i = 0; i < findings.size(); i++) {
            ClaimFinding finding = findings.get(i);
            ClaimRow row = saving.rowFor(finding, continued.get(i).orElse(null));
            ids.add(row.id);
            work = work.chain(() -> saving.save(row, finding));
        }
        for (ClaimRow row : stored.without(ids)) {
            work = work.chain(() -> saving.saveStances(row, List.of()));
        }
        return work.chain(() -> figures.refresh(session, saving.all)).replaceWith(ids);
    }

    private static Map<UUID, UUID> articlesOf(StoredClaims stored, Map<UUID, StoredStatement> statements) {
        Map<UUID, UUID> articles = stored.articlesOfEvidence();
        statements.values().forEach(statement -> articles.put(statement.id(), statement.articleId()));
        return articles;
    }

    private static Set<String> marks(ClaimFinding finding, Map<UUID, StoredStatement> statements) {
        if (finding.curatedId() != null) {
            return Set.of();
        }
        Set<String> marks = new HashSet<>();
        finding.stances().stream().flatMap(held -> held.evidence().stream()).forEach(id -> {
            marks.add(StoredClaims.markOf(id));
            StoredStatement statement = statements.get(id);
            if (statement != null) {
                marks.add(StoredClaims.markOf(statement.articleId(), statement.exact()));
            }
        });
        marks.add(StoredClaims.markOf(finding.text()));
        return marks;
    }

    /** One run of saving. */
    private final class Saving {
        private final Mutiny.StatelessSession session;
        private final StoredClaims stored;
        private final Map<UUID, UUID> articleOf;
        private final Set<UUID> articles;
        private final Decisions decisions;
        private final Set<ClaimRow> all = new HashSet<>();
        private final Set<UUID> fresh = new HashSet<>();

        Saving(
                Mutiny.StatelessSession session,
                StoredClaims stored,
                Map<UUID, UUID> articleOf,
                Set<UUID> articles,
                Decisions decisions) {
            this.session = session;
            this.stored = stored;
            this.articleOf = articleOf;
            this.articles = articles;
            this.decisions = decisions;
            this.all.addAll(stored.rows());
        }

        ClaimRow rowFor(ClaimFinding finding, @Nullable UUID continued) {
            UUID id = finding.curatedId() == null ? continued : finding.curatedId();
            ClaimRow row = id == null ? null : stored.row(id);
            if (row == null) {
                row = open(finding);
                fresh.add(row.id);
                all.add(row);
            }
            return row;
        }

        Uni<Void> save(ClaimRow row, ClaimFinding finding) {
            if (row.decision == Decision.REJECTED) {
                return Uni.createFrom().voidItem();
            }
            return word(row, finding).chain(() -> saveStances(row, allowed(row, finding)));
        }

        Uni<Void> saveStances(ClaimRow row, List<ClaimFinding.Held> found) {
            List<RecordedStance> history = stored.history(row.id);
            StancePlan plan = StancePlan.of(
                    found, history, stored.evidence(row.id), this::wasCompared, decisions.acceptedParties(row.id));
            if (plan.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            Instant time = StanceStore.timeAfter(history);
            return stances.append(session, row.id, history, plan.entries(), time)
                    .chain(() -> Multi.createFrom()
                            .iterable(plan.evidence())
                            .onItem()
                            .transformToUniAndConcatenate(change -> evidence.withdraw(
                                            session, row.id, change.stanceNumber(), change.withdrawn(), time)
                                    .chain(() -> evidence.add(
                                            session, row.id, change.stanceNumber(), change.added(), time, null)))
                            .collect()
                            .last()
                            .replaceWithVoid());
        }

        private List<ClaimFinding.Held> allowed(ClaimRow row, ClaimFinding finding) {
            return finding.stances().stream()
                    .filter(held -> decisions.allow(row.id, held))
                    .toList();
        }

        private boolean wasCompared(UUID statement) {
            UUID article = articleOf.get(statement);
            return article != null && articles.contains(article);
        }

        private Uni<Void> word(ClaimRow row, ClaimFinding finding) {
            boolean added = fresh.contains(row.id);
            boolean derived = row.origin == Origin.EXTRACTED && row.decision == null;
            boolean reworded = derived && (!row.text.equals(finding.text()) || row.kind != finding.kind());
            if (derived) {
                row.text = finding.text();
                row.kind = finding.kind();
                row.confidence = finding.confidence();
                row.reason = finding.reason();
            }
            if (added) {
                return session.insert(row).chain(() -> recordWording(session, row, row.openedAt));
            }
            return reworded
                    ? recordWording(session, row, Instant.now().truncatedTo(ChronoUnit.MICROS))
                    : Uni.createFrom().voidItem();
        }
    }

    /** A new row; not stored yet. */
    static ClaimRow open(ClaimFinding finding) {
        ClaimRow row = new ClaimRow();
        row.id = Ids.next();
        row.text = finding.text();
        row.kind = finding.kind();
        row.origin = Origin.EXTRACTED;
        row.confidence = finding.confidence();
        row.reason = finding.reason();
        row.openedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        row.recency = row.openedAt.atOffset(ZoneOffset.UTC).toLocalDate();
        return row;
    }

    /** Notes how a claim is worded from a time on. */
    static Uni<Void> recordWording(Mutiny.StatelessSession session, ClaimRow row, Instant time) {
        return session.createNativeQuery("""
                        insert into claim_wording (claim_id, number, text, kind, recorded_at)
                        select :claim, coalesce(max(number), 0) + 1, :text, :kind, :time
                        from claim_wording where claim_id = :claim""")
                .setParameter("claim", row.id)
                .setParameter("text", row.text)
                .setParameter("kind", row.kind.name())
                .setParameter("time", time)
                .executeUpdate()
                .replaceWithVoid();
    }
}
