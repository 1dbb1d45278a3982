package io.counterpoint.claims.statement;

import io.counterpoint.claims.article.Article;
import io.counterpoint.claims.article.Outlet;
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
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads statements. */
@ApplicationScoped
public class StatementReader {
    /** The most statements that one article shows. */
    public static final int ARTICLE_LIMIT = 1000;

    /** The most statements, and the most outlets, that one utterance shows. */
    public static final int UTTERANCE_LIMIT = 200;

    /** The most statements shown of one speaker who is proposed as a party. */
    public static final int SPEAKER_LIMIT = 50;

    private static final String NEWEST = "newest";

    private final Database database;
    private final PartyReader parties;

    StatementReader(Database database, PartyReader parties) {
        this.database = database;
        this.parties = parties;
    }

    Uni<StatementConnection> page(@Nullable Integer first, @Nullable String after, StatementFilter filter) {
        PageRequest request = PageRequest.of(first, after, NEWEST);
        return conditions(filter)
                .invoke(conditions -> startAfter(conditions, request))
                .chain(conditions -> database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select s.* from statement s where " + conditions.sql() + " order by s.id desc",
                                StatementRow.class))
                        .setMaxResults(request.limit())
                        .getResultList()))
                .map(rows -> Page.of(rows, request, row -> new Cursor(NEWEST, "", row.id)))
                .map(page -> StatementConnection.of(page.map(StatementRow::toStatement), filter));
    }

    Uni<Integer> count(StatementFilter filter) {
        return conditions(filter)
                .chain(conditions -> database.reading(session -> conditions
                        .bind(session.createNativeQuery(
                                "select count(*) from statement s where " + conditions.sql(), Long.class))
                        .getSingleResult()))
                .map(Math::toIntExact);
    }

    Uni<@Nullable Statement> byId(String id) {
        UUID key = Ids.parse(id);
        return byIds(List.of(key.toString())).map(List::getFirst);
    }

    /** For each id its statement; null where there is none, and for null. */
    public Uni<List<@Nullable Statement>> byIds(List<? extends @Nullable String> ids) {
        List<UUID> keys = Ids.readAll(ids);
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Batches.singles(ids, List.of(), Statement::id));
        }
        return database.reading(session -> session.createSelectionQuery(
                                "from StatementRow s where s.id in (:ids)", StatementRow.class)
                        .setParameter("ids", keys)
                        .getResultList())
                .map(rows -> Batches.singles(
                        ids, rows.stream().map(StatementRow::toStatement).toList(), Statement::id));
    }

    Uni<List<List<Statement>>> byArticles(List<Article> articles) {
        List<String> ids = articles.stream().map(Article::id).toList();
        return nested("article_id", "place_start, place_end, ordinal", ids, ARTICLE_LIMIT)
                .map(rows -> Batches.lists(ids, statements(rows), statement -> articleOf(statement)));
    }

    /** The current statements that render each utterance, in the order they were recorded. */
    public Uni<List<List<Statement>>> byUtterances(List<String> ids) {
        return nested("utterance_id", "id", ids, UTTERANCE_LIMIT)
                .map(rows -> Batches.lists(
                        ids, statements(rows), statement -> Objects.requireNonNull(statement.utteranceId())));
    }

    /** The outlets that carry a current statement of each utterance. */
    public Uni<List<List<Outlet>>> outletsOfUtterances(List<String> ids) {
        return outlets(ids, """
                select distinct s.utterance_id, s.outlet_id from statement s
                where s.utterance_id in (:ids) and s.retired_at is null order by s.utterance_id, s.outlet_id""");
    }

    /** The outlets that carry another utterance of an article that carries this one, but not this one. */
    public Uni<List<List<Outlet>>> outletsWithoutUtterances(List<String> ids) {
        return outlets(ids, """
                select distinct beside.utterance_id, near.outlet_id
                from (
                    select distinct own.utterance_id, other.utterance_id as other_id
                    from statement own
                    join statement other on other.article_id = own.article_id
                        and other.utterance_id <> own.utterance_id and other.retired_at is null
                    where own.utterance_id in (:ids) and own.retired_at is null) beside
                join statement near on near.utterance_id = beside.other_id and near.retired_at is null
                where not exists (select 1 from statement s where s.utterance_id = beside.utterance_id
                    and s.outlet_id = near.outlet_id and s.retired_at is null)
                order by beside.utterance_id, near.outlet_id""");
    }

    private Uni<List<List<Outlet>>> outlets(List<String> ids, String sql) {
        return database.reading(session -> session.createNativeQuery(sql, Object[].class)
                        .setParameter("ids", Ids.readAll(ids))
                        .getResultList())
                .map(rows -> Batches.lists(ids, rows, row -> row[0].toString()))
                .map(lists -> lists.stream()
                        .map(rows -> rows.stream()
                                .limit(UTTERANCE_LIMIT)
                                .map(row -> new Outlet(row[1].toString()))
                                .toList())
                        .toList());
    }

    /** The latest current statements of speakers introduced under names with each key. */
    public Uni<List<List<Statement>>> bySpeakers(List<String> keys) {
        return database.reading(session -> session.createNativeQuery("""
                                select s.* from unnest(string_to_array(:keys, chr(10))) k (speaker_key)
                                cross join lateral (select n.* from statement n where n.speaker_key = k.speaker_key
                                    and n.retired_at is null order by n.id desc limit :limit) s
                                order by s.id desc""", StatementRow.class)
                        .setParameter("keys", String.join("\n", new TreeSet<>(keys)))
                        .setParameter("limit", SPEAKER_LIMIT)
                        .getResultList())
                .map(rows -> Batches.lists(keys, rows, row -> Objects.requireNonNull(row.speakerKey)))
                .map(lists -> lists.stream().map(StatementReader::statements).toList());
    }

    private Uni<List<StatementRow>> nested(String parent, String order, List<String> ids, int limit) {
        String sql = """
                select s.* from (
                    select r.id, row_number() over (partition by r.%1$s order by %2$s) as place
                    from statement r where r.%1$s in (:ids) and r.retired_at is null) ranked
                join statement s on s.id = ranked.id
                where ranked.place <= :limit order by s.%1$s, ranked.place""".formatted(parent, order);
        return database.reading(session -> session.createNativeQuery(sql, StatementRow.class)
                .setParameter("ids", Ids.readAll(ids))
                .setParameter("limit", limit)
                .getResultList());
    }

    private static List<Statement> statements(List<StatementRow> rows) {
        return rows.stream().map(StatementRow::toStatement).toList();
    }

    private static String articleOf(Statement statement) {
        return Objects.requireNonNull(statement.article()).id();
    }

    private static void startAfter(Conditions conditions, PageRequest request) {
        Cursor start = request.after();
        if (start != null) {
            conditions.and("s.id < :afterId", "afterId", start.id());
        }
    }

    private Uni<Conditions> conditions(StatementFilter filter) {
        Conditions conditions = new Conditions().and("s.retired_at is null");
        if (filter.article() != null) {
            conditions.and("s.article_id = :article", "article", Ids.parse(filter.article()));
        }
        if (filter.outlet() != null) {
            conditions.and("s.outlet_id = :outlet", "outlet", Ids.parse(filter.outlet()));
        }
        if (filter.kind() != null) {
            conditions.and("s.kind = :kind", "kind", filter.kind().name());
        }
        if (filter.channel() != null) {
            conditions.and("lower(s.channel) = lower(:channel)", "channel", filter.channel());
        }
        if (filter.minConfidence() != null) {
            conditions.and("s.confidence >= :minConfidence", "minConfidence", filter.minConfidence());
        }
        if (filter.text() != null) {
            conditions.and(
                    "to_tsvector('english', s.exact) @@ websearch_to_tsquery('english', :text)", "text", filter.text());
        }
        if (filter.from() != null) {
            conditions.and("s.said_on >= :from", "from", filter.from());
        }
        if (filter.to() != null) {
            conditions.and("s.said_on <= :to", "to", filter.to());
        }
        if (filter.speaker() == null) {
            return Uni.createFrom().item(conditions);
        }
        return parties.branchOf(Ids.parse(filter.speaker()))
                .map(branch -> conditions.and("s.speaker_id in (:speakers)", "speakers", branch));
    }
}
