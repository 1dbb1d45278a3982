package io.counterpoint.claims.proposal;

import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.statement.Introduction;
import io.counterpoint.claims.statement.StatementStore;
import io.counterpoint.claims.statement.StatementStore.Introduced;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Proposes speakers whom the directory does not know as parties: one proposal for all spellings of a name in all articles.
 * What a curator decided stays; what no text says any more is no longer proposed.
 */
@ApplicationScoped
public class PartyProposals {
    /** How sure it is that a name with an office is a party, that a name of several words is, and a single word. */
    private static final double WITH_ROLE = 0.85;

    private static final double FULL_NAME = 0.6;
    private static final double SINGLE_WORD = 0.35;

    private final StatementStore statements;

    PartyProposals(StatementStore statements) {
        this.statements = statements;
    }

    /**
     * Brings the proposals for some names up to date with the statements, at the end of the transaction that changed
     * these. One transaction does so at a time, so that none misses what another adds.
     *
     * @param keys of the names, see {@link Introduction#key()}
     */
    public Uni<Void> refresh(Mutiny.StatelessSession session, Set<String> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('proposed parties')) offset 0) locked",
                        Integer.class)
                .getSingleResult()
                .chain(() -> statements.introduced(session, keys))
                .chain(introduced -> stored(session, keys).chain(rows -> write(session, introduced, rows)));
    }

    private static Uni<List<ProposalRow>> stored(Mutiny.StatelessSession session, Collection<String> keys) {
        return session.createSelectionQuery("from ProposalRow p where p.nameKey in (:keys)", ProposalRow.class)
                .setParameter("keys", keys)
                .getResultList();
    }

    private static Uni<Void> write(
            Mutiny.StatelessSession session, List<Introduced> introduced, List<ProposalRow> rows) {
        Map<String, List<Introduced>> byKey = introduced.stream()
                .collect(Collectors.groupingBy(each -> each.introduction().key()));
        List<ProposalRow> added = new ArrayList<>();
        List<ProposalRow> changed = new ArrayList<>();
        List<ProposalRow> gone = new ArrayList<>();
        for (ProposalRow row : rows) {
            List<Introduced> found = byKey.remove(Objects.requireNonNull(row.nameKey));
            if (row.state != ProposalState.OPEN) {
                continue;
            }
            if (found == null) {
                gone.add(row);
            } else {
                changed.add(fill(row, found));
            }
        }
        byKey.values().forEach(found -> added.add(fill(ProposalStore.open(ProposalKind.PARTY, 0, ""), found)));
        return session.deleteAll(gone.toArray())
                .chain(() -> session.updateAll(changed.toArray()))
                .chain(() -> session.insertAll(added.toArray()));
    }

    private static ProposalRow fill(ProposalRow row, List<Introduced> found) {
        int statements = found.stream().mapToInt(Introduced::statements).sum();
        int articles = Math.toIntExact(found.stream()
                .flatMap(each -> each.articles().stream())
                .distinct()
                .count());
        row.nameKey = found.getFirst().introduction().key();
        row.name = most(found, Introduction::name);
        row.partyKind = most(found, Introduction::kind);
        row.role = most(found, Introduction::role);
        row.affiliationId = most(found, Introduction::affiliationId);
        row.statementCount = statements;
        row.confidence = confidence(row, articles);
        row.reason = reason(row.role, statements, articles);
        return row;
    }

    /** What one article leaves in doubt, many articles halve. */
    private static double confidence(ProposalRow row, int articles) {
        boolean several = Objects.requireNonNull(row.name).indexOf(' ') > 0;
        double alone =
                row.role != null && row.partyKind == PartyKind.PERSON ? WITH_ROLE : several ? FULL_NAME : SINGLE_WORD;
        return 1 - (1 - alone) * (1 + 1.0 / articles) / 2;
    }

    private static String reason(@Nullable String role, int statements, int articles) {
        String called = role == null ? "" : ", called \"" + role + "\"";
        return "speaks in " + counted(statements, "statement") + " of " + counted(articles, "article") + called;
    }

    private static String counted(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    /** What most statements say, the longest among equals. */
    private static <T> @Nullable T most(List<Introduced> found, Function<Introduction, @Nullable T> property) {
        Map<T, Integer> counts = new HashMap<>();
        for (Introduced each : found) {
            T value = property.apply(each.introduction());
            if (value != null) {
                counts.merge(value, each.statements(), Integer::sum);
            }
        }
        Optional<T> most = counts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<T, Integer> entry) -> entry.getValue())
                        .thenComparingInt(entry -> entry.getKey().toString().length())
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey);
        return most.orElse(null);
    }

    /** The spellings under which texts introduce a speaker, the most frequent first; at most 20. */
    Uni<List<String>> spellings(Mutiny.StatelessSession session, String key) {
        return session.createNativeQuery("""
                        select n.speaker_name from (select s.speaker_name from statement s
                            where s.speaker_key = :key and s.retired_at is null order by s.id desc limit 500) n
                        group by n.speaker_name order by count(*) desc, n.speaker_name limit 20""", String.class)
                .setParameter("key", key)
                .getResultList();
    }
}
