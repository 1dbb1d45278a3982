package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.feed.Follower;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workers at the same time, and workers that die, do the work once. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class ReplicaTest {
    private final PipelineDriver pipeline;
    private final Follower follower;
    private final Reading reading;
    private final Comparing comparing;
    private final Database database;
    private final ArticleStore articles;

    ReplicaTest(
            PipelineDriver pipeline,
            Follower follower,
            Reading reading,
            Comparing comparing,
            Database database,
            ArticleStore articles) {
        this.pipeline = pipeline;
        this.follower = follower;
        this.reading = reading;
        this.comparing = comparing;
        this.database = database;
        this.articles = articles;
    }

    @AfterEach
    void giveTheLeaseBack() {
        PipelineDriver.await(() -> database.writing(
                session -> session.createNativeQuery("delete from lease").executeUpdate()));
    }

    @Test
    void workersAtTheSameTimeDoTheWorkOnce() {
        pipeline.settle();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(FakeSources.announce(
                    Ids.next().toString(),
                    "Replica",
                    1,
                    "2021-01-10T00:00:00Z",
                    "Ann Lee said: “Number " + i + " is the best.”"));
        }

        together(follower::step, follower::step, follower::step, follower::step);
        together(reading::step, reading::step, reading::step, reading::step);
        together(comparing::step, comparing::step, comparing::step);
        pipeline.settle();

        for (String id : ids) {
            assertThat(statements(id)).as(id).hasSize(1);
        }
    }

    @Test
    void whatADeadWorkerHadTakenIsDoneByAnother() {
        pipeline.settle();
        String id = FakeSources.announce(
                Ids.next().toString(), "Replica", 1, "2021-03-10T00:00:00Z", "Ann Lee said: “The bridge is open.”");
        pipeline.follow();
        PipelineDriver.await(() -> database.writing(
                session -> articles.takeForDerivation(session, Versions.current(), 100, Duration.ofSeconds(60))));

        pipeline.read();
        assertThat(statements(id)).isEmpty();

        PipelineDriver.await(() -> database.writing(session ->
                session.createNativeQuery("update article set due_at = now()").executeUpdate()));
        pipeline.settle();
        assertThat(statements(id)).hasSize(1);
    }

    @Test
    void aReplicaThatLosesItsLeaseWritesNothing() {
        pipeline.settle();
        String id = FakeSources.announce(
                Ids.next().toString(), "Replica", 1, "2021-05-10T00:00:00Z", "Ann Lee said: “The mill is closed.”");
        pipeline.follow();
        pipeline.read();
        lease("9e679d06-0000-4000-8000-000000000000", 1);

        pipeline.compare();
        assertThat(utterances(id)).contains("\"utterance\":null");

        lease("9e679d06-0000-4000-8000-000000000000", -1);
        pipeline.compare();
        assertThat(utterances(id)).contains("\"utterance\":{\"id\"");
    }

    private void lease(String holder, int hours) {
        PipelineDriver.await(() -> database.writing(session -> session.createNativeQuery(
                        "update lease set holder = cast(:holder as uuid), expires_at = now() + make_interval(hours => :hours)"
                                + " where name = 'comparing'")
                .setParameter("holder", holder)
                .setParameter("hours", hours)
                .executeUpdate()));
    }

    @SafeVarargs
    private static void together(Supplier<Uni<Boolean>>... workers) {
        List<Thread> threads = new ArrayList<>();
        for (Supplier<Uni<Boolean>> worker : workers) {
            threads.add(Thread.ofPlatform().start(() -> PipelineDriver.await(worker)));
        }
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<String> statements(String article) {
        return GraphQLClient.execute(
                        "query ($a: ID!) { statements(filter: {article: $a}) { edges { node { id } } } }",
                        Map.of("a", article))
                .ok()
                .strings("data.statements.edges.node.id");
    }

    private static String utterances(String article) {
        return GraphQLClient.execute(
                        "query ($a: ID!) { statements(filter: {article: $a}) { edges { node { utterance { id } } } } }",
                        Map.of("a", article))
                .ok()
                .body();
    }
}
