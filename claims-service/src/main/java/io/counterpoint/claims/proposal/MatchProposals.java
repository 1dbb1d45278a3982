package io.counterpoint.claims.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores which statements matching takes for renderings of one utterance, and what curators decided about it. */
@ApplicationScoped
public class MatchProposals {
    /**
     * A statement that renders the same utterance as others.
     *
     * @param statement the statement
     * @param others the other renderings; at least one
     * @param confidence 0 to 1
     * @param reason why, in words
     */
    public record Suggestion(UUID statement, List<UUID> others, double confidence, String reason) {
        public Suggestion {
            others = List.copyOf(others);
        }
    }

    /**
     * What a curator decided.
     *
     * @param statement the statement
     * @param others the statements that it does, or does not, belong with
     * @param together whether it does
     */
    public record Decision(UUID statement, Set<UUID> others, boolean together) {
        public Decision {
            others = Set.copyOf(others);
        }
    }

    /** What curators decided about statements, in a fixed order. */
    public Uni<List<Decision>> decisions(Mutiny.StatelessSession session, Collection<UUID> statements) {
        if (statements.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery("""
                        select m.proposal_id, p.state, m.statement_id, m.other_id
                        from proposal_match m join proposal p on p.id = m.proposal_id
                        where m.statement_id in (:statements) and p.state <> 'OPEN'
                        order by p.decided_at, m.proposal_id, m.other_id""", Object[].class)
                .setParameter("statements", statements)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(row -> (UUID) row[0], LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(MatchProposals::decision)
                        .toList());
    }

    private static Decision decision(List<Object[]> rows) {
        Object[] first = rows.getFirst();
        return new Decision(
                (UUID) first[2],
                rows.stream().map(row -> (UUID) row[3]).collect(Collectors.toSet()),
                ProposalState.ACCEPTED.name().equals(first[1]));
    }

    /** Notes whose company a decision is about. */
    Uni<Void> note(Mutiny.StatelessSession session, ProposalRow row, Set<UUID> others) {
        return session.createNativeQuery("""
                        insert into proposal_match (proposal_id, statement_id, other_id)
                        select :proposal, :statement, s.id from statement s where s.id in (:others)
                        on conflict do nothing""")
                .setParameter("proposal", row.id)
                .setParameter("statement", Objects.requireNonNull(row.statementId))
                .setParameter("others", others)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Makes these the open proposals about statements that were compared: one for each statement at most. What was decided
     * stays.
     *
     * @param compared the statements
     */
    public Uni<Void> record(Mutiny.StatelessSession session, List<Suggestion> suggestions, Collection<UUID> compared) {
        if (compared.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createSelectionQuery(
                        "from ProposalRow p where p.kind = :kind and p.statementId in (:statements)", ProposalRow.class)
                .setParameter("kind", ProposalKind.MATCH)
                .setParameter("statements", compared)
                .getResultList()
                .chain(rows -> write(session, suggestions, rows));
    }

    private static Uni<Void> write(
            Mutiny.StatelessSession session, List<Suggestion> suggestions, List<ProposalRow> rows) {
        Map<UUID, Suggestion> wanted = new HashMap<>();
        suggestions.forEach(suggestion -> wanted.put(suggestion.statement(), suggestion));
        Set<List<UUID>> decided = new HashSet<>();
        rows.stream().filter(row -> row.state != ProposalState.OPEN).forEach(row -> {
            decided.add(List.of(Objects.requireNonNull(row.statementId), Objects.requireNonNull(row.otherId)));
            if (row.state == ProposalState.ACCEPTED) {
                wanted.remove(row.statementId);
            }
        });
        wanted.values().removeIf(suggestion -> decided.contains(List.of(suggestion.statement(), other(suggestion))));
        List<ProposalRow> gone = new ArrayList<>();
        List<ProposalRow> changed = new ArrayList<>();
        rows.stream().filter(row -> row.state == ProposalState.OPEN).forEach(row -> {
            Suggestion suggestion = wanted.remove(Objects.requireNonNull(row.statementId));
            if (suggestion == null) {
                gone.add(row);
            } else if (fill(row, suggestion)) {
                changed.add(row);
            }
        });
        List<ProposalRow> added = new ArrayList<>();
        wanted.values().forEach(suggestion -> {
            ProposalRow row = ProposalStore.open(ProposalKind.MATCH, 0, "");
            fill(row, suggestion);
            added.add(row);
        });
        return session.deleteAll(gone.toArray())
                .chain(() -> session.updateAll(changed.toArray()))
                .chain(() -> session.insertAll(added.toArray()));
    }

    private static UUID other(Suggestion suggestion) {
        return suggestion.others().getFirst();
    }

    /** Fills the row; true when that changed anything. It stays with the rendering it named as long as that is one. */
    private static boolean fill(ProposalRow row, Suggestion suggestion) {
        boolean stays = row.otherId != null && suggestion.others().contains(row.otherId);
        boolean same = stays
                && Double.compare(row.confidence, suggestion.confidence()) == 0
                && row.reason.equals(suggestion.reason());
        row.statementId = suggestion.statement();
        row.otherId = stays ? row.otherId : other(suggestion);
        row.statementCount = suggestion.others().size() + 1;
        row.confidence = suggestion.confidence();
        row.reason = suggestion.reason();
        return !same;
    }
}
