package io.counterpoint.claims.wording;

import io.counterpoint.claims.article.Outlet;
import io.counterpoint.claims.storage.Batches;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads which words outlets use. */
@ApplicationScoped
class WordingReader {
    /** The most outlets that one word shows. */
    private static final int OUTLETS = 200;

    /** The most words that one outlet shows. */
    private static final int WORDS = 500;

    /** Bounds what one batch reads. */
    private static final int MOST = 50_000;

    private final Database database;

    WordingReader(Database database) {
        this.database = database;
    }

    Uni<List<List<WordingVariant>>> ofThings(List<String> things) {
        return database.reading(session -> session.createSelectionQuery(
                                "select w.thing, w.variant, w.outletId, count(w), sum(w.uses) from ArticleWording w"
                                        + " where w.thing in (:things) group by w.thing, w.variant, w.outletId"
                                        + " order by w.thing, w.variant, count(w) desc, w.outletId",
                                Object[].class)
                        .setParameter("things", things)
                        .setMaxResults(MOST)
                        .getResultList())
                .map(rows -> Batches.lists(things, variants(rows), WordingVariant::thing));
    }

    private static List<WordingVariant> variants(List<Object[]> rows) {
        Map<String, List<Object[]>> byVariant = rows.stream()
                .collect(Collectors.groupingBy(row -> (String) row[1], LinkedHashMap::new, Collectors.toList()));
        return byVariant.entrySet().stream()
                .map(entry -> new WordingVariant(
                        entry.getKey(),
                        entry.getValue().stream()
                                .mapToInt(row -> number(row[3]))
                                .sum(),
                        entry.getValue().stream()
                                .mapToInt(row -> number(row[4]))
                                .sum(),
                        entry.getValue().stream()
                                .limit(OUTLETS)
                                .map(row -> new Outlet(row[2].toString()))
                                .toList(),
                        (String) entry.getValue().getFirst()[0]))
                .toList();
    }

    Uni<List<List<OutletWording>>> ofOutlets(List<String> ids) {
        List<UUID> keys = Ids.readAll(ids);
        return database.reading(session -> session.createSelectionQuery(
                                "select w.outletId, w.thing, w.variant, count(w), sum(w.uses) from ArticleWording w"
                                        + " where w.outletId in (:outlets) group by w.outletId, w.thing, w.variant"
                                        + " order by w.outletId, w.thing, count(w) desc, w.variant",
                                Object[].class)
                        .setParameter("outlets", keys)
                        .setMaxResults(MOST)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new OutletWording(
                                (String) row[1], (String) row[2], number(row[3]), number(row[4]), row[0].toString()))
                        .toList())
                .map(words -> Batches.lists(ids, words, OutletWording::outletId))
                .map(lists -> lists.stream()
                        .map(words -> words.stream().limit(WORDS).toList())
                        .toList());
    }

    private static int number(Object count) {
        return Math.toIntExact(((Number) count).longValue());
    }
}
