package io.counterpoint.claims.proposal;

import io.counterpoint.claims.page.Cursor;
import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageRequest;
import io.counterpoint.claims.party.NameWords;
import io.counterpoint.claims.statement.Statement;
import io.counterpoint.claims.statement.StatementReader;
import io.counterpoint.claims.storage.Batches;
import io.counterpoint.claims.storage.Conditions;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads proposals. */
@ApplicationScoped
class ProposalReader {
    private static final String NEWEST = "newest";

    /** While its claim is withdrawn, nobody needs to decide what is open; it waits again when the claim comes back. */
    private static final String WAITING_OR_DECIDED = "(p.state <> OPEN or p.claimId is null"
            + " or exists (select 1 from ClaimRow c where c.id = p.claimId and c.withdrawnAt is null))";

    /** The most decisions that one proposal shows. */
    private static final int DECISIONS = 50;

    private final Database database;
    private final StatementReader statements;

    ProposalReader(Database database, StatementReader statements) {
        this.database = database;
        this.statements = statements;
    }

    Uni<ProposalConnection> page(@Nullable Integer first, @Nullable String after, ProposalFilter filter) {
        PageRequest request = PageRequest.of(first, after, NEWEST);
        Conditions conditions = conditions(filter);
        Cursor start = request.after();
        if (start != null) {
            conditions.and("p.id < :afterId", "afterId", start.id());
        }
        String hql = "from ProposalRow p where " + conditions.sql() + " order by p.id desc";
        return database.reading(session -> conditions
                        .bind(session.createSelectionQuery(hql, ProposalRow.class))
                        .setMaxResults(request.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, request, row -> new Cursor(NEWEST, "", row.id)))
                .map(page -> ProposalConnection.of(page.map(ProposalRow::toProposal), filter));
    }

    Uni<Integer> count(ProposalFilter filter) {
        Conditions conditions = conditions(filter);
        String hql = "select count(*) from ProposalRow p where " + conditions.sql();
        return database.reading(session -> conditions
                        .bind(session.createSelectionQuery(hql, Long.class))
                        .getSingleResult())
                .map(Math::toIntExact);
    }

    Uni<List<List<Statement>>> statementsOf(List<Proposal> proposals) {
        List<String> keys = proposals.stream()
                .map(Proposal::nameKey)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        List<String> ids = proposals.stream()
                .flatMap(proposal -> Stream.of(proposal.statementId(), proposal.otherId()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Uni<List<List<Statement>>> spoken =
                keys.isEmpty() ? Uni.createFrom().item(List.of()) : statements.bySpeakers(keys);
        return spoken.chain(lists -> statements.byIds(ids).map(found -> {
            Map<String, List<Statement>> byKey = new HashMap<>();
            for (int i = 0; i < lists.size(); i++) {
                byKey.put(keys.get(i), lists.get(i));
            }
            Map<String, Statement> byId = found.stream()
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .collect(Collectors.toMap(Statement::id, Function.identity(), (one, same) -> one));
            return proposals.stream()
                    .map(proposal -> statementsOf(proposal, byKey, byId))
                    .toList();
        }));
    }

    private static List<Statement> statementsOf(
            Proposal proposal, Map<String, List<Statement>> byKey, Map<String, Statement> byId) {
        if (proposal.nameKey() != null) {
            return byKey.getOrDefault(proposal.nameKey(), List.of());
        }
        return Stream.of(proposal.statementId(), proposal.otherId())
                .filter(Objects::nonNull)
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    Uni<List<List<ProposalDecision>>> decisionsOn(List<String> proposals) {
        return database.reading(session -> session.createNativeQuery("""
                                select d.proposal_id, d.state, d.decided_at, d.decided_by from (
                                    select r.*, row_number() over (partition by r.proposal_id order by r.number desc) as place
                                    from proposal_decision r where r.proposal_id in (:ids)) d
                                where d.place <= :limit order by d.proposal_id, d.number""", Object[].class)
                        .setParameter("ids", Ids.readAll(proposals))
                        .setParameter("limit", DECISIONS)
                        .getResultList())
                .map(rows -> rows.stream().map(ProposalReader::decision).toList())
                .map(rows -> Batches.lists(proposals, rows, ProposalDecision::proposalId));
    }

    private static ProposalDecision decision(Object[] row) {
        return new ProposalDecision(
                ProposalState.valueOf((String) row[1]),
                ((OffsetDateTime) row[2]).withOffsetSameInstant(ZoneOffset.UTC),
                row[0].toString(),
                (String) row[3]);
    }

    private static Conditions conditions(ProposalFilter filter) {
        Conditions conditions = new Conditions().and(WAITING_OR_DECIDED);
        if (filter.state() != null) {
            conditions.and("p.state = :state", "state", filter.state());
        }
        if (filter.kind() != null) {
            conditions.and("p.kind = :kind", "kind", filter.kind());
        }
        if (filter.claim() != null) {
            conditions.and("p.claimId = :claim", "claim", Ids.parse(filter.claim()));
        }
        if (filter.minConfidence() != null) {
            conditions.and("p.confidence >= :minConfidence", "minConfidence", filter.minConfidence());
        }
        if (filter.name() != null) {
            conditions.and("p.nameKey = :nameKey", "nameKey", NameWords.keyOf(filter.name()));
        }
        return conditions;
    }
}
