package io.counterpoint.claims.claim;

import io.counterpoint.claims.article.Outlet;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.page.Cursor;
import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageRequest;
import io.counterpoint.claims.party.PartyReader;
import io.counterpoint.claims.storage.Batches;
import io.counterpoint.claims.storage.Conditions;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads claims as of now. */
@ApplicationScoped
public class ClaimReader {
    /** The most claims that one article or outlet shows, and the most outlets that one claim shows. */
    static final int NESTED_LIMIT = 200;

    private final Database database;
    private final PartyReader parties;

    ClaimReader(Database database, PartyReader parties) {
        this.database = database;
        this.parties = parties;
    }

    Uni<ClaimConnection> page(@Nullable Integer first, @Nullable String after, ClaimFilter filter, ClaimOrder order) {
        PageRequest request = PageRequest.of(first, after, order.name());
        return conditions(filter)
                .invoke(conditions -> startAfter(conditions, request, order))
                .chain(conditions -> database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select c.* from claim c where " + conditions.sql() + " order by c." + order.column()
                                        + " desc, c.id desc",
                                ClaimRow.class))
                        .setMaxResults(request.limit())
                        .getResultList()))
                .map(rows -> Page.of(rows, request, order::cursor))
                .map(page -> ClaimConnection.of(page.map(ClaimRow::toClaim), filter));
    }

    Uni<Integer> count(ClaimFilter filter) {
        return conditions(filter)
                .chain(conditions -> database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select count(*) from claim c where " + conditions.sql(), Long.class))
                        .getSingleResult()))
                .map(Math::toIntExact);
    }

    /** For each id its claim; null where there is none. */
    public Uni<List<@Nullable Claim>> byIds(List<? extends @Nullable String> ids) {
        List<UUID> keys = Ids.readAll(ids);
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Batches.singles(ids, List.of(), Claim::id));
        }
        return database.reading(
                        session -> session.createSelectionQuery("from ClaimRow c where c.id in (:ids)", ClaimRow.class)
                                .setParameter("ids", keys)
                                .getResultList())
                .map(rows -> Batches.singles(
                        ids, rows.stream().map(ClaimRow::toClaim).toList(), Claim::id));
    }

    /** The claims that each article carries, the most contested first. */
    Uni<List<List<Claim>>> ofArticles(List<String> articles) {
        return carried("articleId", articles);
    }

    /** The claims that each outlet carries, the most contested first. */
    Uni<List<List<Claim>>> ofOutlets(List<String> outlets) {
        return carried("outletId", outlets);
    }

    /** The outlets that carry each claim. */
    Uni<List<List<Outlet>>> outletsOf(List<String> claims) {
        return outlets(claims, """
                select distinct v.claim_id, v.outlet_id from claim_coverage v
                where v.claim_id in (:ids) order by v.claim_id, v.outlet_id""");
    }

    /** The outlets that carry another claim of an article that carries this one, but not this one. */
    Uni<List<List<Outlet>>> outletsWithout(List<String> claims) {
        return outlets(claims, """
                select distinct carrying.claim_id, near.outlet_id
                from claim_coverage carrying
                join claim_coverage beside
                    on beside.article_id = carrying.article_id and beside.claim_id <> carrying.claim_id
                join claim_coverage near on near.claim_id = beside.claim_id
                where carrying.claim_id in (:ids)
                    and not exists (select 1 from claim_coverage own
                        where own.claim_id = carrying.claim_id and own.outlet_id = near.outlet_id)
                order by carrying.claim_id, near.outlet_id""");
    }

    /**
     * The curated claims that statements of these articles may be about: those they are evidence on, and the newest, with
     * what curators attached to them.
     *
     * @param limit how many of the newest
     */
    public Uni<List<StoredClaims.Curated>> curatedFor(
            Mutiny.StatelessSession session, Collection<UUID> articles, int limit) {
        return session.createNativeQuery("""
                        select c.* from claim c where c.origin = 'CURATED' and c.withdrawn_at is null and (
                            c.id in (select v.claim_id from claim_coverage v where v.article_id in (:articles))
                            or c.id in (select n.id from claim n where n.origin = 'CURATED' and n.withdrawn_at is null
                                order by n.id desc limit :limit))
                        order by c.id""", ClaimRow.class)
                .setParameter("articles", articles)
                .setParameter("limit", limit)
                .getResultList()
                .chain(rows -> attached(session, rows, articles));
    }

    private static Uni<List<StoredClaims.Curated>> attached(
            Mutiny.StatelessSession session, List<ClaimRow> rows, Collection<UUID> articles) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery("""
                        select e.claim_id, e.statement_id, h.position
                        from stance_evidence e
                        join stance h on h.claim_id = e.claim_id and h.number = e.stance_number
                        join statement s on s.id = e.statement_id
                        where e.claim_id in (:claims) and e.withdrawn_at is null and s.article_id in (:articles)
                            and h.origin = 'CURATED' and not h.retracted
                        order by e.claim_id, e.stance_number, e.statement_id""", Object[].class)
                .setParameter("claims", rows.stream().map(row -> row.id).toList())
                .setParameter("articles", articles)
                .getResultList()
                .map(links -> {
                    Map<UUID, List<StoredClaims.Attached>> byClaim = links.stream()
                            .collect(Collectors.groupingBy(
                                    link -> (UUID) link[0],
                                    Collectors.mapping(
                                            link -> new StoredClaims.Attached(
                                                    (UUID) link[1], Position.valueOf((String) link[2])),
                                            Collectors.toList())));
                    return rows.stream()
                            .map(row -> new StoredClaims.Curated(
                                    row.id, row.text, row.kind, byClaim.getOrDefault(row.id, List.of())))
                            .toList();
                });
    }

    private Uni<List<List<Outlet>>> outlets(List<String> claims, String sql) {
        return database.reading(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter("ids", Ids.readAll(claims))
                        .getResultList())
                .map(rows -> Batches.lists(claims, rows, row -> row[0].toString()))
                .map(lists -> lists.stream()
                        .map(rows -> rows.stream()
                                .limit(NESTED_LIMIT)
                                .map(row -> new Outlet(row[1].toString()))
                                .toList())
                        .toList());
    }

    private Uni<List<List<Claim>>> carried(String carrier, List<String> ids) {
        String hql = """
                select ranked.carrier, c from (
                    select carried.carrier as carrier, carried.claimId as claimId,
                        row_number() over (
                            partition by carried.carrier order by carried.contention desc, carried.claimId desc) as place
                    from (
                        select distinct v.%s as carrier, k.id as claimId, k.contention as contention
                        from CoverageRow v join ClaimRow k on k.id = v.claimId
                        where v.%s in (:ids) and k.withdrawnAt is null) carried) ranked
                join ClaimRow c on c.id = ranked.claimId
                where ranked.place <= :limit order by ranked.carrier, ranked.place""".formatted(carrier, carrier);
        return database.reading(session -> session.createSelectionQuery(hql, Object[].class)
                        .setParameter("ids", Ids.readAll(ids))
                        .setParameter("limit", NESTED_LIMIT)
                        .getResultList())
                .map(rows -> Batches.lists(ids, rows, row -> row[0].toString()))
                .map(lists -> lists.stream()
                        .map(rows -> rows.stream()
                                .map(row -> ((ClaimRow) row[1]).toClaim())
                                .toList())
                        .toList());
    }

    private static void startAfter(Conditions conditions, PageRequest request, ClaimOrder order) {
        Cursor start = request.after();
        if (start != null) {
            conditions
                    .and("(c." + order.column() + ", c.id) < (:afterKey, :afterId)")
                    .with("afterKey", order.keyOf(start))
                    .with("afterId", start.id());
        }
    }

    private Uni<Conditions> conditions(ClaimFilter filter) {
        if (filter.party() == null) {
            return Uni.createFrom().item(ClaimConditions.of(filter, List.of()));
        }
        return parties.branchOf(Ids.parse(filter.party())).map(branch -> ClaimConditions.of(filter, branch));
    }
}
