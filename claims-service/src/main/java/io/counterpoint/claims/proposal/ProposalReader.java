package io.counterpoint.claims.proposal;

import io.counterpoint.claims.page.Cursor;
import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageRequest;
import io.counterpoint.claims.storage.Conditions;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads proposals. */
@ApplicationScoped
class ProposalReader {
    private static final String NEWEST = "newest";

    private final Database database;

    ProposalReader(Database database) {
        this.database = database;
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

    private static Conditions conditions(ProposalFilter filter) {
        Conditions conditions = new Conditions();
        if (filter.state() != null) {
            conditions.and("p.state = :state", "state", filter.state());
        }
        if (filter.kind() != null) {
            conditions.and("p.kind = :kind", "kind", filter.kind());
        }
        if (filter.claim() != null) {
            conditions.and("p.claimId = :claim", "claim", Ids.parse(filter.claim()));
        }
        return conditions;
    }
}
