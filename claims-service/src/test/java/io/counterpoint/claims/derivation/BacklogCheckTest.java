package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.feed.Follower;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever looks sees that the service is behind; nobody is sent away for it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class BacklogCheckTest {
    private static final String DATA = "checks.find { it.name == 'Derivation of claims' }.data.";

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness = "";

    @TestHTTPResource(value = "/metrics", management = true)
    String figures = "";

    private final PipelineDriver pipeline;
    private final DerivationFigures looking;
    private final Follower follower;

    BacklogCheckTest(PipelineDriver pipeline, DerivationFigures looking, Follower follower) {
        this.pipeline = pipeline;
        this.looking = looking;
        this.follower = follower;
    }

    @AfterEach
    void calmDown() throws InterruptedException {
        FakeSources.mood(FakeSources.Mood.WELL);
        pipeline.settle();
        // After a failure it waits for a while before it looks again.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (follower.lastFailure() != null && System.nanoTime() < deadline) {
            PipelineDriver.await(follower::follow);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Test
    void aFeedThatIsFollowedIsCalledSo() {
        pipeline.settle();

        JsonPath health = look();

        assertThat(health.getString(DATA + "feed")).isEqualTo("followed");
        assertThat(health.getInt(DATA + "changesBehind")).isZero();
        assertThat(figure("counterpoint_feed_lag_seconds")).isZero();
    }

    @Test
    void changesThatNobodyTakesOverAreCounted() {
        pipeline.settle();
        announce();
        announce();

        JsonPath health = look();

        assertThat(health.getString(DATA + "feed")).startsWith("degraded: behind for ");
        assertThat(health.getInt(DATA + "changesBehind")).isEqualTo(2);
        assertThat(figure("counterpoint_feed_behind")).isEqualTo(2);
        assertThat(figure("counterpoint_feed_lag_seconds")).isGreaterThan(300);
    }

    @Test
    void aFeedThatCannotBeReadLeavesUnknownHowFarBehindItIs() {
        FakeSources.mood(FakeSources.Mood.STATUS_503);

        PipelineDriver.await(follower::follow);
        JsonPath health = look();

        assertThat(health.getString(DATA + "feed")).startsWith("degraded: sources-service answers with status 503");
        assertThat(health.getString(DATA + "changesBehind")).isNull();
        assertThat(figure("counterpoint_feed_lag_seconds")).isNaN();
        assertThat(figure("counterpoint_feed_failures_total")).isPositive();
    }

    private static void announce() {
        FakeSources.announce(
                Ids.next().toString(), "Daily Backlog", 1, "2003-01-10T00:00:00Z", "Nothing was said on Friday.");
    }

    private JsonPath look() {
        PipelineDriver.await(looking::look);
        return RestAssured.get(readiness).then().statusCode(200).extract().jsonPath();
    }

    private double figure(String name) {
        return RestAssured.get(figures)
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.split(" ", 3)[1]))
                .findFirst()
                .orElseThrow();
    }
}
