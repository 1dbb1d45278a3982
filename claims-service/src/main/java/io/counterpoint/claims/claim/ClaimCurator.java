package io.counterpoint.claims.claim;

import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.error.ClientException;
import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.matching.Basis;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.party.PartyReader;
import io.counterpoint.claims.stance.RecordedStance;
import io.counterpoint.claims.stance.StanceEntry;
import io.counterpoint.claims.stance.StanceHistory;
import io.counterpoint.claims.stance.StanceReader;
import io.counterpoint.claims.stance.StanceStore;
import io.counterpoint.claims.statement.EvidenceStore;
import io.counterpoint.claims.statement.Statement;
import io.counterpoint.claims.statement.StatementReader;
import io.counterpoint.claims.statement.StatementStore;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.counterpoint.claims.storage.Origin;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Does what curators decide about claims; each decision is one transaction, and derivation never undoes it. */
@ApplicationScoped
public class ClaimCurator {
    private static final int TEXT_LIMIT = 1000;
    private static final int REASON_LIMIT = 2000;

    private final Database database;
    private final ClaimReader reader;
    private final StatementReader statements;
    private final PartyReader parties;
    private final StanceStore stances;
    private final EvidenceStore evidence;
    private final ArticleStore articles;
    private final StatementStore statementStore;
    private final ClaimFigures figures;

    ClaimCurator(
            Database database,
            ClaimReader reader,
            StatementReader statements,
            PartyReader parties,
            StanceStore stances,
            EvidenceStore evidence,
            ArticleStore articles,
            StatementStore statementStore,
            ClaimFigures figures) {
        this.database = database;
        this.reader = reader;
        this.statements = statements;
        this.parties = parties;
        this.stances = stances;
        this.evidence = evidence;
        this.articles = articles;
        this.statementStore = statementStore;
        this.figures = figures;
    }

    /** Opens a claim; statements that share words with it are compared with it in the background. */
    Uni<Claim> open(ClaimInput input, String by) {
        String text = Texts.required("The claim's text", input.text(), TEXT_LIMIT);
        String reason = Texts.optional("The reason", input.reason(), REASON_LIMIT);
        ClaimRow row = ClaimStore.open(
                new ClaimFinding(null, text, input.kind(), 1, Objects.requireNonNullElse(reason, ""), List.of()));
        row.origin = Origin.CURATED;
        row.reason = reason;
        row.openedBy = by;
        return database.writing(session -> statementStore
                        .articlesLike(session, text)
                        .chain(alike -> articles.compareAgain(session, alike))
                        .chain(() -> session.insert(row))
                        .chain(() -> ClaimStore.recordWording(session, row, row.openedAt)))
                .replaceWith(row::toClaim);
    }

    /** Records a stance. */
    Uni<Claim> record(StanceInput input, String by) {
        UUID claim = Ids.parse(input.claim());
        UUID party = Ids.parse(input.party());
        String reason = Texts.optional("The reason", input.reason(), REASON_LIMIT);
        Set<UUID> shown = evidenceOf(input);
        return requireParty(input.party())
                .chain(() -> requireStatements(shown))
                .chain(() -> change(claim, (session, history) -> {
                    StanceEntry entry = new StanceEntry(
                            party,
                            input.position(),
                            input.basis() == null ? Basis.CURATED : input.basis(),
                            Origin.CURATED,
                            false,
                            input.saidOn(),
                            1,
                            reason,
                            shown,
                            by);
                    return stances.append(session, claim, history, List.of(entry), StanceStore.timeAfter(history));
                }));
    }

    /** Takes back what curators recorded of a party's stance. */
    Uni<Claim> withdraw(String claimId, String partyId, @Nullable String why, String by) {
        UUID claim = Ids.parse(claimId);
        UUID party = Ids.parse(partyId);
        String reason = Texts.optional("The reason", why, REASON_LIMIT);
        return change(
                claim,
                (session, history) -> StanceHistory.current(history, null).stream()
                        .filter(entry -> entry.partyId().equals(party) && entry.origin() == Origin.CURATED)
                        .findFirst()
                        .map(entry -> StanceEntry.retraction(entry, reason, by))
                        .map(entry ->
                                stances.append(session, claim, history, List.of(entry), StanceStore.timeAfter(history)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Makes a statement evidence of its speaker's, or another party's, stance on a claim. */
    Uni<Claim> attach(String claimId, String statementId, @Nullable String partyId, Position position, String by) {
        UUID claim = Ids.parse(claimId);
        UUID statement = Ids.parse(statementId);
        return requireStatements(Set.of(statement)).map(List::getFirst).chain(found -> {
            String party = partyId == null ? speakerOf(found) : partyId;
            UUID holder = Ids.parse(party);
            return requireParty(party)
                    .chain(() -> change(
                            claim, (session, history) -> attach(session, claim, history, found, holder, position, by)));
        });
    }

    /**
     * Locks a claim for a decision about it. The articles with evidence on it are locked before, as derivation does, and
     * compared again after.
     */
    public Uni<Void> lock(Mutiny.StatelessSession session, UUID claim) {
        return evidence.articlesOn(session, claim)
                .chain(found -> articles.compareAgain(session, found))
                .chain(() -> ClaimStore.lockRows(session, List.of(claim)))
                .replaceWithVoid();
    }

    /**
     * Notes on a locked claim that it is one.
     *
     * @param better how it is worded from now on; null for as it is
     */
    public Uni<Void> accept(Mutiny.StatelessSession session, UUID claim, @Nullable ClaimInput better) {
        return decide(session, claim, Decision.ACCEPTED, row -> {
            if (better == null) {
                return Uni.createFrom().voidItem();
            }
            row.text = Texts.required("The claim's text", better.text(), TEXT_LIMIT);
            row.kind = better.kind();
            String reason = Texts.optional("The reason", better.reason(), REASON_LIMIT);
            row.reason = reason == null ? row.reason : reason;
            return ClaimStore.recordWording(session, row, Instant.now().truncatedTo(ChronoUnit.MICROS));
        });
    }

    /** Notes on a locked claim that it is none. */
    public Uni<Void> reject(Mutiny.StatelessSession session, UUID claim) {
        return decide(session, claim, Decision.REJECTED, row -> Uni.createFrom().voidItem());
    }

    /** Forgets what was decided about a locked claim. */
    public Uni<Void> reopen(Mutiny.StatelessSession session, UUID claim) {
        return decide(session, claim, null, row -> Uni.createFrom().voidItem());
    }

    private Uni<Void> decide(
            Mutiny.StatelessSession session,
            UUID claim,
            @Nullable Decision decision,
            Function<ClaimRow, Uni<Void>> rewording) {
        return ClaimStore.lockRows(session, List.of(claim))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .invoke(row -> row.decision = decision)
                        .onItem()
                        .transformToUniAndConcatenate(rewording::apply)
                        .collect()
                        .last()
                        .chain(() -> figures.refresh(session, rows)));
    }

    /** Lets a derived stance on a locked claim hold, as it was derived last where it does no longer. */
    public Uni<Void> accept(Mutiny.StatelessSession session, UUID claim, UUID party, Position position) {
        return changed(session, claim, history -> {
            RecordedStance derived = StanceHistory.derived(history).get(party);
            return derived != null && derived.position() == position
                    ? Uni.createFrom().voidItem()
                    : restore(session, claim, history, party, position);
        });
    }

    /** Takes a derived stance on a locked claim back that is none. */
    public Uni<Void> reject(Mutiny.StatelessSession session, UUID claim, UUID party, Position position) {
        return changed(session, claim, history -> retract(session, claim, history, party, position));
    }

    private Uni<Void> changed(
            Mutiny.StatelessSession session, UUID claim, Function<List<RecordedStance>, Uni<Void>> change) {
        return ClaimStore.lockRows(session, List.of(claim))
                .chain(rows -> StanceReader.histories(session, List.of(claim))
                        .chain(histories -> change.apply(histories.getOrDefault(claim, List.of())))
                        .chain(() -> figures.refresh(session, rows)));
    }

    private Uni<Void> restore(
            Mutiny.StatelessSession session, UUID claim, List<RecordedStance> history, UUID party, Position position) {
        RecordedStance last = history.stream()
                .filter(entry -> entry.partyId().equals(party)
                        && entry.position() == position
                        && entry.origin() == Origin.EXTRACTED
                        && !entry.retracted())
                .reduce((earlier, later) -> later)
                .orElse(null);
        return evidence.on(session, List.of(claim)).chain(links -> {
            Set<UUID> shown = links.stream()
                    .filter(link -> last != null && link.stanceNumber() == last.number())
                    .map(EvidenceStore.Stored::statementId)
                    .collect(Collectors.toSet());
            StanceEntry entry = new StanceEntry(
                    party,
                    position,
                    last == null ? Basis.CURATED : last.basis(),
                    Origin.EXTRACTED,
                    false,
                    last == null ? null : last.saidOn(),
                    last == null ? 1 : last.confidence(),
                    "accepted by a curator",
                    shown,
                    null);
            return stances.append(session, claim, history, List.of(entry), StanceStore.timeAfter(history));
        });
    }

    private Uni<Void> retract(
            Mutiny.StatelessSession session, UUID claim, List<RecordedStance> history, UUID party, Position position) {
        RecordedStance stance = StanceHistory.derived(history).get(party);
        if (stance == null || stance.position() != position) {
            return Uni.createFrom().voidItem();
        }
        StanceEntry entry = StanceEntry.retraction(stance, "rejected by a curator", null);
        return stances.append(session, claim, history, List.of(entry), StanceStore.timeAfter(history));
    }

    private Uni<Void> attach(
            Mutiny.StatelessSession session,
            UUID claim,
            List<RecordedStance> history,
            Statement statement,
            UUID party,
            Position position,
            String by) {
        Instant time = StanceStore.timeAfter(history);
        Set<UUID> shown = Set.of(UUID.fromString(statement.id()));
        RecordedStance stance = StanceHistory.current(history, null).stream()
                .filter(entry -> entry.partyId().equals(party)
                        && entry.origin() == Origin.CURATED
                        && entry.position() == position)
                .findFirst()
                .orElse(null);
        if (stance != null) {
            return evidence.add(session, claim, stance.number(), shown, time, by);
        }
        StanceEntry entry = new StanceEntry(
                party, position, basisOf(statement), Origin.CURATED, false, statement.saidOn(), 1, null, shown, by);
        return stances.append(session, claim, history, List.of(entry), time);
    }

    /** Changes the stances on a locked claim, and its figures with them. */
    private Uni<Claim> change(UUID claim, Change change) {
        return database.writing(session -> ClaimStore.lockRows(session, List.of(claim))
                        .chain(rows -> {
                            if (rows.isEmpty()) {
                                throw ClientException.notFound("There is no claim '" + claim + "'.");
                            }
                            return StanceReader.histories(session, List.of(claim))
                                    .chain(histories -> change.apply(session, histories.getOrDefault(claim, List.of())))
                                    .chain(() -> figures.refresh(session, rows));
                        }))
                .chain(() -> reader.byIds(List.of(claim.toString())))
                .map(claims -> Objects.requireNonNull(claims.getFirst()));
    }

    @FunctionalInterface
    private interface Change {
        Uni<Void> apply(Mutiny.StatelessSession session, List<RecordedStance> history);
    }

    private Uni<Void> requireParty(String party) {
        return parties.byIds(List.of(party))
                .invoke(found -> {
                    if (found.getFirst() == null) {
                        throw ClientException.notFound("There is no party '" + party + "'.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<Statement>> requireStatements(Set<UUID> ids) {
        return statements.byIds(ids.stream().map(UUID::toString).toList()).map(found -> {
            if (found.contains(null)) {
                throw ClientException.notFound("There is no such statement as one of those given.");
            }
            return found.stream().map(Objects::requireNonNull).toList();
        });
    }

    private static Set<UUID> evidenceOf(StanceInput input) {
        List<String> ids = input.evidence() == null ? List.of() : input.evidence();
        if (ids.size() > StanceReader.EVIDENCE_LIMIT) {
            throw ClientException.badInput(
                    "'evidence' has " + ids.size() + " entries, but may have " + StanceReader.EVIDENCE_LIMIT + ".");
        }
        Set<UUID> parsed = new HashSet<>();
        ids.forEach(id -> parsed.add(Ids.parse(Objects.requireNonNullElse(id, ""))));
        return parsed;
    }

    private static String speakerOf(Statement statement) {
        if (statement.speakerId() == null) {
            throw ClientException.badInput("The speaker of the statement is not known: name the party.");
        }
        return statement.speakerId();
    }

    private static Basis basisOf(Statement statement) {
        if (statement.kind() == StatementKind.OUTLET_VOICE) {
            return Basis.OUTLET_VOICE;
        }
        return statement.kind() == StatementKind.INDIRECT ? Basis.REPORTED : Basis.QUOTED;
    }
}
