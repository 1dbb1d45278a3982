package io.counterpoint.claims.wording;

import io.counterpoint.claims.article.Article;
import io.counterpoint.claims.article.Outlet;
import io.counterpoint.claims.page.Cursor;
import io.counterpoint.claims.page.Page;
import io.counterpoint.claims.page.PageRequest;
import io.counterpoint.claims.storage.Batches;
import io.counterpoint.claims.storage.Conditions;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which words outlets use. */
@ApplicationScoped
class WordingReader {
    /** The most outlets that one word shows. */
    private static final int OUTLETS = 200;

    /** The most words that one outlet shows. */
    private static final int WORDS = 500;

    /** Bounds what one batch reads. */
    private static final int MOST = 50_000;

    /** The most places that one word shows in a list. */
    private static final int PLACES = 20;

    private static final String BY_THING = "thing";

    /** The order of things needs no id. */
    private static final UUID NONE = new UUID(0, 0);

    private final Database database;

    WordingReader(Database database) {
        this.database = database;
    }

    Uni<WordingConnection> page(@Nullable Integer first, @Nullable String after, WordingFilter filter) {
        PageRequest request = PageRequest.of(first, after, BY_THING);
        Conditions conditions = conditions(filter);
        Cursor start = request.after();
        if (start != null) {
            conditions.and("t.thing > :afterThing", "afterThing", start.key());
        }
        return database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select t.thing from wording_thing t where " + conditions.sql() + " order by t.thing",
                                String.class))
                        .setMaxResults(request.limit())
                        .getResultList())
                .map(things -> Page.of(things, request, thing -> new Cursor(BY_THING, thing, NONE)))
                .map(page -> WordingConnection.of(page.map(Wording::new), filter));
    }

    Uni<Integer> count(WordingFilter filter) {
        Conditions conditions = conditions(filter);
        return database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select count(*) from wording_thing t where " + conditions.sql(), Long.class))
                        .getSingleResult())
                .map(Math::toIntExact);
    }

    private static Conditions conditions(WordingFilter filter) {
        Conditions conditions = new Conditions();
        String outlet = filter.outlet() == null ? "" : " and w.outlet_id = :outlet";
        String article = filter.article() == null ? "" : " and w.article_id = :article";
        conditions.and("exists (select 1 from article_wording w where w.thing = t.thing" + outlet + article + ")");
        if (filter.outlet() != null) {
            conditions.with("outlet", Ids.parse(filter.outlet()));
        }
        if (filter.article() != null) {
            conditions.with("article", Ids.parse(filter.article()));
        }
        if (filter.thing() != null) {
            conditions.and("t.thing = :thing", "thing", filter.thing());
        }
        if (filter.text() != null) {
            conditions.and(
                    "(position(lower(:text) in lower(t.thing)) > 0 or exists (select 1 from article_wording w"
                            + " where w.thing = t.thing and position(lower(:text) in lower(w.variant)) > 0))",
                    "text",
                    filter.text());
        }
        return conditions;
    }

    Uni<List<List<WordingPlace>>> placesOf(List<WordingVariant> variants) {
        String keys = variants.stream()
                .map(variant -> variant.thing() + "\t" + variant.variant())
                .distinct()
                .collect(Collectors.joining("\n"));
        return places("""
                select p.* from (select split_part(line, chr(9), 1) as thing, split_part(line, chr(9), 2) as variant
                    from unnest(string_to_array(:keys, chr(10))) line) k
                cross join lateral (select q.* from (select w.article_id from article_wording w
                        where w.thing = k.thing and w.variant = k.variant order by w.article_id desc limit :limit) w
                    join article_wording_place q
                        on q.article_id = w.article_id and q.thing = k.thing and q.variant = k.variant
                    order by q.article_id desc, q.place_start limit :limit) p""", keys)
                .map(rows -> Batches.lists(
                        variants.stream()
                                .map(variant -> List.of(variant.thing(), variant.variant()))
                                .toList(),
                        rows,
                        row -> List.of(row.thing, row.variant)))
                .map(WordingReader::shown);
    }

    Uni<List<List<WordingPlace>>> placesIn(List<OutletWording> wordings) {
        String keys = wordings.stream()
                .map(wording -> wording.thing() + "\t" + wording.variant() + "\t" + wording.outletId())
                .collect(Collectors.joining("\n"));
        return database.reading(session -> session.createNativeQuery("""
                                select cast(k.outlet as text), p.thing, p.variant, cast(p.article_id as text), p.place_start, p.place_end, p.exact
                                from (select split_part(line, chr(9), 1) as thing, split_part(line, chr(9), 2) as variant,
                                    cast(split_part(line, chr(9), 3) as uuid) as outlet
                                    from unnest(string_to_array(:keys, chr(10))) line) k
                                cross join lateral (select q.* from (select w.article_id from article_wording w
                                        where w.outlet_id = k.outlet and w.thing = k.thing and w.variant = k.variant
                                        order by w.article_id desc limit :limit) w
                                    join article_wording_place q
                                        on q.article_id = w.article_id and q.thing = k.thing and q.variant = k.variant
                                    order by q.article_id desc, q.place_start limit :limit) p""", Object[].class)
                        .setParameter("keys", keys)
                        .setParameter("limit", PLACES)
                        .getResultList())
                .map(rows -> Batches.lists(
                        wordings.stream()
                                .map(wording -> List.of(wording.outletId(), wording.thing(), wording.variant()))
                                .toList(),
                        rows,
                        row -> List.of((String) row[0], (String) row[1], (String) row[2])))
                .map(lists -> lists.stream()
                        .map(rows -> rows.stream().map(WordingReader::place).toList())
                        .toList());
    }

    private static WordingPlace place(Object[] row) {
        return new WordingPlace(new Article((String) row[3]), (Integer) row[4], (Integer) row[5], (String) row[6]);
    }

    private Uni<List<PlaceRow>> places(String sql, String keys) {
        return database.reading(session -> session.createNativeQuery(sql, PlaceRow.class)
                .setParameter("keys", keys)
                .setParameter("limit", PLACES)
                .getResultList());
    }

    private static List<List<WordingPlace>> shown(List<List<PlaceRow>> lists) {
        return lists.stream()
                .map(rows -> rows.stream().map(PlaceRow::toPlace).toList())
                .toList();
    }

    Uni<List<List<ArticleWording>>> ofArticles(List<String> ids) {
        return database.reading(session -> session.createSelectionQuery(
                                "select w, p from ArticleWording w join ArticleWordingPlace p on p.articleId = w.articleId"
                                        + " and p.thing = w.thing and p.variant = w.variant where w.articleId in (:ids)"
                                        + " order by w.articleId, w.thing, w.variant, p.placeStart",
                                Object[].class)
                        .setParameter("ids", Ids.readAll(ids))
                        .setMaxResults(MOST)
                        .getResultList())
                .map(rows -> Batches.lists(ids, rows, row -> ((WordingRow) row[0]).articleId.toString()))
                .map(lists -> lists.stream().map(WordingReader::articleWordings).toList());
    }

    private static List<ArticleWording> articleWordings(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(((WordingRow) row[0]).thing, ((WordingRow) row[0]).variant),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .limit(WORDS)
                .map(word -> {
                    WordingRow row = (WordingRow) word.getFirst()[0];
                    List<WordingPlace> places = word.stream()
                            .map(each -> ((PlaceRow) each[1]).toPlace())
                            .toList();
                    return new ArticleWording(row.thing, row.variant, row.uses, places);
                })
                .toList();
    }

    /** Only words within the statements count, not all of their articles. */
    Uni<List<List<ClaimWording>>> ofClaims(List<String> ids) {
        return database.reading(session -> session.createNativeQuery("""
                                select distinct cast(e.claim_id as text), p.thing, p.variant, cast(p.article_id as text),
                                    p.place_start, p.place_end, p.exact, cast(s.outlet_id as text)
                                from stance_evidence e
                                join statement s on s.id = e.statement_id and s.retired_at is null
                                join article_wording_place p on p.article_id = s.article_id
                                    and p.place_start >= s.place_start and p.place_end <= s.place_end
                                where e.claim_id in (:ids) and e.withdrawn_at is null
                                order by 1, 2, 3, 4, 5 limit :most""", Object[].class)
                        .setParameter("ids", Ids.readAll(ids))
                        .setParameter("most", MOST)
                        .getResultList())
                .map(rows -> Batches.lists(ids, rows, row -> (String) row[0]))
                .map(lists -> lists.stream().map(WordingReader::claimWordings).toList());
    }

    private static List<ClaimWording> claimWordings(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of((String) row[1], (String) row[2]), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .limit(WORDS)
                .map(word -> new ClaimWording(
                        word.getKey().getFirst(),
                        word.getKey().getLast(),
                        word.getValue().size(),
                        word.getValue().stream()
                                .map(row -> new Outlet((String) row[7]))
                                .distinct()
                                .limit(OUTLETS)
                                .toList(),
                        word.getValue().stream()
                                .limit(PLACES)
                                .map(WordingReader::place)
                                .toList()))
                .toList();
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
