package io.counterpoint.sources.feed;

import static io.counterpoint.sources.testing.Graph.add;
import static io.counterpoint.sources.testing.Graph.article;
import static io.counterpoint.sources.testing.Graph.data;
import static io.counterpoint.sources.testing.Graph.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.counterpoint.sources.testing.Graph;
import io.counterpoint.sources.testing.ServiceTest;
import io.counterpoint.sources.testing.Side;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@ServiceTest
class FeedTest {

    private static final String FEED = """
            query($after: String, $first: Int) { articleChanges(after: $after, first: $first) {
              changes { cursor kind articleId outletName revision title text textHash segments { kind } } endCursor hasMore
            } }""";

    @Inject
    AgroalDataSource dataSource;

    private final String outlet = "Outlet " + UUID.randomUUID();

    @Test
    void eachChangeIsToldOnceInOrder() {
        String start = end();
        String id = id(add(article(outlet, "One.", "url", "https://e.com/f")));
        add(article(outlet, "Two.", "url", "https://e.com/f"));
        add(article(outlet, "Two.", "url", "https://e.com/f"));
        add(article(outlet, "", "url", "https://e.com/f"));

        JsonPath feed = read(start, 10);

        assertThat(feed.getList("changes.kind")).containsExactly("ADDED", "REVISED");
        assertThat(feed.getList("changes.articleId")).containsExactly(id, id);
        assertThat(feed.getList("changes.revision")).containsExactly(1, 2);
        assertThat(feed.getList("changes.text")).containsExactly("One.", "Two.");
        assertThat(feed.getList("changes.outletName")).containsOnly(outlet);
        assertThat(feed.getList("changes.segments[0].kind")).containsExactly("LEAD");
        assertThat(feed.getBoolean("hasMore")).isFalse();
        assertThat(read(feed.getString("endCursor"), 10).getList("changes")).isEmpty();
    }

    @Test
    void longTextsMakeShorterPagesButAlwaysProgress() {
        String start = end();
        add(List.of(
                article(outlet, "é".repeat(900_000)),
                article(outlet, "è".repeat(1_000_000)),
                article(outlet, "ê".repeat(900_000)),
                article(outlet, "short")));

        String places =
                "query($after: String) { articleChanges(after: $after) { changes { cursor } endCursor hasMore } }";
        JsonPath feed = data(places, Map.of("after", start)).setRootPath("data.articleChanges");
        assertThat(feed.getList("changes")).hasSize(3);
        assertThat(feed.getBoolean("hasMore")).isTrue();
        assertThat(read(feed.getString("endCursor"), 10).getList("changes.text"))
                .containsExactly("short");
    }

    @Test
    void aReaderWhoFollowsTheCursorMissesNothingWhileManyWrite() {
        String start = end();
        AtomicInteger writing = new AtomicInteger(6);
        Map<String, Integer> seen = new HashMap<>();

        List<List<String>> results =
                Side.bySide(7, number -> number == 0 ? follow(start, writing, seen) : write(writing));

        List<String> written = results.stream().skip(1).flatMap(List::stream).toList();
        assertThat(written).hasSize(6 * 15 * 3);
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(seen.values()).containsOnly(1);
    }

    @Test
    void aChangeNotYetCommittedHoldsBackThoseAfterIt() throws SQLException {
        String earlier = id(add(article(outlet, "Earlier.")));
        String start = end();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + ChangeStore.LOCK + ")");
            statement.execute(
                    "insert into article_change (kind, article_id, revision, recorded_at) values ('REVISED', '"
                            + earlier + "', 1, now())");

            CompletableFuture<String> later = CompletableFuture.supplyAsync(() -> id(add(article(outlet, "Later."))));
            awaitSomeoneAtTheLock(statement);

            assertThat(later).isNotDone();
            assertThat(read(start, 10).getList("changes")).isEmpty();
            connection.commit();
            assertThat(List.of(earlier, later.join())).isEqualTo(read(start, 10).getList("changes.articleId"));
        }
    }

    @Test
    void malformedCursorsAreRefused() {
        for (String cursor :
                List.of("", "x", "Y2hhbmdlCi0x", "bmFtZQpi", "Y2hhbmdlCjk5OTk5OTk5OTk5OTk5OTk5OTk5", "é")) {
            assertThat(Graph.codes(FEED, Map.of("after", cursor))).as(cursor).containsExactly("BAD_INPUT");
        }
        assertThat(Graph.codes(FEED, Map.of("first", 0))).containsExactly("BAD_INPUT");
        assertThat(Graph.codes(FEED, Map.of("first", 101))).containsExactly("BAD_INPUT");
    }

    private List<String> write(AtomicInteger writing) {
        List<String> ids = new ArrayList<>();
        for (int round = 0; round < 15; round++) {
            List<Map<String, Object>> articles = new ArrayList<>();
            for (int number = 0; number < 3; number++) {
                articles.add(article(outlet, "Text " + UUID.randomUUID()));
            }
            add(articles).forEach(added -> ids.add(id(added)));
        }
        writing.decrementAndGet();
        return ids;
    }

    private static List<String> follow(String start, AtomicInteger writing, Map<String, Integer> seen) {
        String cursor = start;
        boolean last = false;
        while (true) {
            boolean done = writing.get() == 0;
            JsonPath feed = read(cursor, 7);
            List<String> ids = feed.getList("changes.articleId");
            ids.forEach(id -> seen.merge(id, 1, Integer::sum));
            cursor = feed.getString("endCursor");
            if (last && ids.isEmpty()) {
                return List.of();
            }
            last = done;
        }
    }

    private static void awaitSomeoneAtTheLock(Statement statement) throws SQLException {
        while (true) {
            try (ResultSet waiting = statement.executeQuery(
                    "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
                waiting.next();
                if (waiting.getInt(1) > 0) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
    }

    /** The end of the feed now. */
    private static String end() {
        String query = "query($after: String) { articleChanges(after: $after, first: 100) { endCursor hasMore } }";
        JsonPath feed = data(query).setRootPath("data.articleChanges");
        while (feed.getBoolean("hasMore")) {
            feed = data(query, Map.of("after", feed.getString("endCursor"))).setRootPath("data.articleChanges");
        }
        return feed.getString("endCursor");
    }

    private static JsonPath read(String after, int first) {
        return data(FEED, Map.of("after", after, "first", first)).setRootPath("data.articleChanges");
    }
}
