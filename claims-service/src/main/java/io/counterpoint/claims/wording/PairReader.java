package io.counterpoint.claims.wording;

import io.counterpoint.claims.page.Cursor;
import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageRequest;
import io.counterpoint.claims.storage.Batches;
import io.counterpoint.claims.storage.Conditions;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads wording pairs; of statements that were retired since the last comparison none show. */
@ApplicationScoped
class PairReader {
    private static final String NEWEST = "newest";

    private static final String CURRENT = """
            not exists (select 1 from statement s
                where s.id in (p.one_statement_id, p.other_statement_id) and s.retired_at is not null)""";

    /** Bounds what one batch of utterances reads. */
    private static final int MOST = 20_000;

    private final Database database;

    PairReader(Database database) {
        this.database = database;
    }

    Uni<WordingPairConnection> page(@Nullable Integer first, @Nullable String after, WordingPairFilter filter) {
        PageRequest request = PageRequest.of(first, after, NEWEST);
        Conditions conditions = conditions(filter);
        Cursor start = request.after();
        if (start != null) {
            conditions.and("p.id < :afterId", "afterId", start.id());
        }
        return database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select p.* from wording_pair p where " + conditions.sql() + " order by p.id desc",
                                PairRow.class))
                        .setMaxResults(request.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, request, row -> new Cursor(NEWEST, "", row.id)))
                .map(page -> WordingPairConnection.of(page.map(PairRow::toPair), filter));
    }

    Uni<Integer> count(WordingPairFilter filter) {
        Conditions conditions = conditions(filter);
        return database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select count(*) from wording_pair p where " + conditions.sql(), Long.class))
                        .getSingleResult())
                .map(Math::toIntExact);
    }

    Uni<List<List<WordingPair>>> ofUtterances(List<String> ids) {
        return database.reading(session -> session.createNativeQuery(
                                "select p.* from wording_pair p where p.utterance_id in (:ids) and " + CURRENT
                                        + " order by p.utterance_id, p.confidence desc, p.id",
                                PairRow.class)
                        .setParameter("ids", Ids.readAll(ids))
                        .setMaxResults(MOST)
                        .getResultList())
                .map(rows ->
                        Batches.lists(ids, rows.stream().map(PairRow::toPair).toList(), WordingPair::utteranceId))
                .map(lists -> lists.stream()
                        .map(pairs -> pairs.stream().limit(PairStore.LIMIT).toList())
                        .toList());
    }

    private static Conditions conditions(WordingPairFilter filter) {
        Conditions conditions = new Conditions().and(CURRENT);
        if (filter.outlet() != null) {
            conditions.and(
                    "(p.one_outlet_id = :outlet or p.other_outlet_id = :outlet)", "outlet", Ids.parse(filter.outlet()));
        }
        if (filter.kind() != null) {
            conditions.and("p.kind = :kind", "kind", filter.kind().name());
        }
        if (filter.text() != null) {
            conditions.and(
                    "(position(lower(:text) in lower(p.one_exact)) > 0"
                            + " or position(lower(:text) in lower(p.other_exact)) > 0)",
                    "text",
                    filter.text());
        }
        if (filter.minConfidence() != null) {
            conditions.and("p.confidence >= :minConfidence", "minConfidence", filter.minConfidence());
        }
        return conditions;
    }
}
