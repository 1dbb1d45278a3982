package io.counterpoint.claims.utterance;

import io.counterpoint.claims.error.ClientException;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads utterances. */
@ApplicationScoped
class UtteranceReader {
    private static final String BY_COVERAGE = "coverage";

    private final Database database;
    private final PartyReader parties;

    UtteranceReader(Database database, PartyReader parties) {
        this.database = database;
        this.parties = parties;
    }

    Uni<UtteranceConnection> page(@Nullable Integer first, @Nullable String after, UtteranceFilter filter) {
        PageRequest request = PageRequest.of(first, after, BY_COVERAGE);
        return conditions(filter)
                .invoke(conditions -> startAfter(conditions, request))
                .chain(conditions -> database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select u.* from utterance u where " + conditions.sql()
                                        + " order by u.outlet_count desc, u.id desc",
                                UtteranceRow.class))
                        .setMaxResults(request.limit())
                        .getResultList()))
                .map(rows -> Page.of(
                        rows, request, row -> new Cursor(BY_COVERAGE, Integer.toString(row.outletCount), row.id)))
                .map(page -> UtteranceConnection.of(page.map(UtteranceRow::toUtterance), filter));
    }

    Uni<Integer> count(UtteranceFilter filter) {
        return conditions(filter)
                .chain(conditions -> database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select count(*) from utterance u where " + conditions.sql(), Long.class))
                        .getSingleResult()))
                .map(Math::toIntExact);
    }

    Uni<@Nullable Utterance> byId(String id) {
        UUID key = Ids.parse(id);
        return byIds(List.of(key.toString())).map(List::getFirst);
    }

    /** For each id its utterance; null where there is none, and for null. */
    Uni<List<@Nullable Utterance>> byIds(List<? extends @Nullable String> ids) {
        List<UUID> keys = Ids.readAll(ids);
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Batches.singles(ids, List.of(), Utterance::id));
        }
        return database.reading(session -> session.createSelectionQuery(
                                "from UtteranceRow u where u.id in (:ids)", UtteranceRow.class)
                        .setParameter("ids", keys)
                        .getResultList())
                .map(rows -> Batches.singles(
                        ids, rows.stream().map(UtteranceRow::toUtterance).toList(), Utterance::id));
    }

    private static void startAfter(Conditions conditions, PageRequest request) {
        Cursor start = request.after();
        if (start != null) {
            conditions
                    .and("(u.outlet_count, u.id) < (:afterCount, :afterId)")
                    .with("afterCount", count(start))
                    .with("afterId", start.id());
        }
    }

    private static int count(Cursor start) {
        try {
            return Integer.parseInt(start.key());
        } catch (NumberFormatException malformed) {
            throw ClientException.badInput("The cursor 'after' is not one of this list.");
        }
    }

    private Uni<Conditions> conditions(UtteranceFilter filter) {
        Conditions conditions = new Conditions().and("u.statement_count > 0");
        if (filter.minOutlets() != null) {
            conditions.and("u.outlet_count >= :minOutlets", "minOutlets", filter.minOutlets());
        }
        if (filter.outlet() != null) {
            conditions.and(rendering("s.outlet_id = :outlet"), "outlet", Ids.parse(filter.outlet()));
        }
        if (filter.text() != null) {
            conditions.and(
                    rendering("to_tsvector('english', s.exact) @@ websearch_to_tsquery('english', :text)"),
                    "text",
                    filter.text());
        }
        if (filter.from() != null) {
            conditions.and("u.said_on >= :from", "from", filter.from());
        }
        if (filter.to() != null) {
            conditions.and("u.said_on <= :to", "to", filter.to());
        }
        if (filter.speaker() == null) {
            return Uni.createFrom().item(conditions);
        }
        return parties.branchOf(Ids.parse(filter.speaker()))
                .map(branch -> conditions.and("u.speaker_id in (:speakers)", "speakers", branch));
    }

    private static String rendering(String condition) {
        return "u.id in (select s.utterance_id from statement s where s.retired_at is null and " + condition + ")";
    }
}
