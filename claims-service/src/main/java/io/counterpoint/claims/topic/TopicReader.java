package io.counterpoint.claims.topic;

import io.counterpoint.claims.page.PageRequest;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.work.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the claims that stand are about. Nothing is stored: a topic counts what the filter by it lets through. */
@ApplicationScoped
class TopicReader {
    private static final int LATEST_CLAIMS = 1000;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private final Database database;
    private final Workers workers;

    TopicReader(Database database, Workers workers) {
        this.database = database;
        this.workers = workers;
    }

    Uni<List<Topic>> latest(@Nullable Integer first) {
        int size = PageRequest.of(first, null, "TOPIC").size();
        return texts().chain(texts -> workers.compute(() -> SharedTerms.of(texts, size), TIME_LIMIT))
                .chain(names -> names.isEmpty() ? Uni.createFrom().item(List.of()) : counted(names));
    }

    private Uni<List<String>> texts() {
        return database.reading(session -> session.createNativeQuery("""
                        select c.text from claim c where c.withdrawn_at is null
                        order by c.recency desc, c.id desc""", String.class)
                .setMaxResults(LATEST_CLAIMS)
                .getResultList());
    }

    private Uni<List<Topic>> counted(List<String> names) {
        return database.reading(session -> session.createNativeQuery("""
                        select t.name, count(*), count(*) filter (where c.contested)
                        from unnest(string_to_array(:names, chr(10))) t (name)
                        join claim c on c.withdrawn_at is null
                            and to_tsvector('english', c.text) @@ phraseto_tsquery('english', t.name)
                        group by t.name having count(*) > 1
                        order by count(*) desc, t.name""", Object[].class)
                        .setParameter("names", String.join("\n", names))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Topic(
                                (String) row[0], Math.toIntExact((Long) row[1]), Math.toIntExact((Long) row[2])))
                        .toList());
    }
}
