package io.counterpoint.sources.copies;

import io.counterpoint.sources.storage.Columns;
import io.counterpoint.sources.storage.SegmentsJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The statements on table {@code copy_fingerprint}, and those that read the texts to compare. */
@ApplicationScoped
class FingerprintStore {

    /** Of how many articles in the window a fingerprint is looked up: one in more of them tells little. */
    private static final int MOST_OF_ONE = 200;

    private static final String TEXT = """
            select a.id, r.number, r.text, cast(r.segments as text) as segments, a.sort_at
            from article a
            join revision r on r.article_id = a.id and r.number = %s
            where a.id = :id""";

    private static final String OF_TASK = TEXT.formatted(":revision");
    private static final String NEWEST = TEXT.formatted("a.revision");

    private static final String INSERT = """
            insert into copy_fingerprint (fingerprint, sort_at, article_id)
            select x.value, cast(cast(:at as text) as timestamptz), :id
            from unnest(cast(cast(:values as text) as bigint[])) as x(value)
            order by x.value""";

    private static final String CANDIDATES = """
            select f.article_id
            from copy_fingerprint m
            cross join lateral (
                select x.article_id from copy_fingerprint x
                where x.fingerprint = m.fingerprint
                    and x.sort_at between cast(cast(:from as text) as timestamptz) and cast(cast(:to as text) as timestamptz)
                order by x.sort_at
                limit :common
            ) f
            where m.article_id = :id and f.article_id <> :id
            group by f.article_id
            order by count(*) desc, f.article_id
            limit :most""";

    FingerprintStore() {}

    /** The text of a task. */
    Uni<ReadText> text(Mutiny.StatelessSession session, Task task) {
        return session.createNativeQuery(OF_TASK, Tuple.class)
                .setParameter("id", task.articleId())
                .setParameter("revision", task.revision())
                .getSingleResult()
                .map(FingerprintStore::text);
    }

    /** The newest text of an article. */
    Uni<ReadText> newest(Mutiny.StatelessSession session, UUID articleId) {
        return session.createNativeQuery(NEWEST, Tuple.class)
                .setParameter("id", articleId)
                .getSingleResult()
                .map(FingerprintStore::text);
    }

    /** Puts the fingerprints of a text in the place of those its article had. */
    Uni<Void> replace(Mutiny.StatelessSession session, ReadText text, long[] fingerprints) {
        String values = Arrays.stream(fingerprints).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
        return session.createNativeQuery("delete from copy_fingerprint where article_id = :id")
                .setParameter("id", text.articleId())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(INSERT)
                        .setParameter("id", text.articleId())
                        .setParameter("at", text.sortAt().toString())
                        .setParameter("values", values)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Articles that share fingerprints with one, within some days of it; those that share most first. */
    Uni<List<UUID>> candidates(Mutiny.StatelessSession session, ReadText text, int days, int most) {
        Instant at = text.sortAt();
        return session.createNativeQuery(CANDIDATES, UUID.class)
                .setParameter("id", text.articleId())
                .setParameter("from", at.minus(days, ChronoUnit.DAYS).toString())
                .setParameter("to", at.plus(days, ChronoUnit.DAYS).toString())
                .setParameter("common", MOST_OF_ONE)
                .setParameter("most", most)
                .getResultList();
    }

    private static ReadText text(Tuple row) {
        return new ReadText(
                row.get("id", UUID.class),
                row.get("number", Integer.class),
                row.get("text", String.class),
                SegmentsJson.decode(row.get("segments", String.class)),
                Columns.instant(row, "sort_at"));
    }
}
