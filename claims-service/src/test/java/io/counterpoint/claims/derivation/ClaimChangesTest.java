package io.counterpoint.claims.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.GraphQLClient;
import io.counterpoint.claims.PostgresResource;
import io.counterpoint.claims.change.Subscriber;
import io.counterpoint.claims.feed.FakeSources;
import io.counterpoint.claims.storage.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Subscribers hear of what derivation and curators change, and of nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(FakeSources.class)
class ClaimChangesTest {
    private static final String CHANGES = """
            subscription { claimChanges%s { cursor changes { kind changedAt
              claim { id text contested stances { position party { name } evidence { exact } } } } } }""";

    private final PipelineDriver pipeline;

    @TestHTTPResource("/")
    URI service = URI.create("");

    ClaimChangesTest(PipelineDriver pipeline) {
        this.pipeline = pipeline;
    }

    private Subscriber subscribe() {
        return new Subscriber(service, CHANGES.formatted(""));
    }

    private Subscriber subscribeAfter(String cursor) {
        return new Subscriber(service, CHANGES.formatted("(after: \"" + cursor + "\")"));
    }

    private static JsonObject changes(Subscriber subscriber) {
        return subscriber.nextData().getJsonObject("claimChanges");
    }

    private static List<String> kinds(JsonObject changes) {
        return changes.getJsonArray("changes").stream()
                .map(change -> ((JsonObject) change).getString("kind"))
                .toList();
    }

    private static String openClaim(String text) {
        return GraphQLClient.execute("mutation { openClaim(claim: {text: \"" + text + "\", kind: DEMAND}) { id } }")
                .ok()
                .string("data.openClaim.id");
    }

    private static void recordStance(String claim, String party, String position) {
        GraphQLClient.execute("mutation { recordStance(stance: {claim: \"" + claim + "\", party: \"" + party
                        + "\", position: " + position + "}) { id } }")
                .ok();
    }

    private static String party(String name) {
        return GraphQLClient.execute("mutation { addParty(party: {name: \"" + name + "\", kind: STATE}) { id } }")
                .ok()
                .string("data.addParty.id");
    }

    @Test
    void whatACuratorChangesIsToldWithAllThatHangsOnIt() {
        String party = party("Changeland");
        try (Subscriber subscriber = subscribe()) {
            assertThat(changes(subscriber).getJsonArray("changes")).isEmpty();

            String claim = openClaim("The bridge of Changeland shall be rebuilt");
            JsonObject opened = changes(subscriber);
            assertThat(kinds(opened)).containsExactly("OPENED");

            recordStance(claim, party, "SUPPORTS");
            JsonObject first = changes(subscriber);
            recordStance(claim, party, "DENIES");
            JsonObject second = changes(subscriber);

            assertThat(kinds(first)).containsExactly("CHANGED");
            assertThat(first.encode()).contains(claim, "\"SUPPORTS\"", "Changeland");
            assertThat(second.encode()).contains(claim, "\"DENIES\"").doesNotContain("\"SUPPORTS\"");
        }
    }

    @Test
    void whoComesBackHearsWhatWasMissed() {
        String cursor;
        try (Subscriber subscriber = subscribe()) {
            cursor = changes(subscriber).getString("cursor");
        }
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            claims.add(openClaim("Missed demand number " + i));
        }
        try (Subscriber subscriber = subscribeAfter(cursor)) {
            JsonArray missed = changes(subscriber).getJsonArray("changes");
            assertThat(missed.stream()
                            .map(change ->
                                    ((JsonObject) change).getJsonObject("claim").getString("id")))
                    .containsExactlyElementsOf(claims);
        }
    }

    @Test
    void whoMissedNothingIsToldSoAtOnceAndThenWhatComes() {
        openClaim("A demand that is known already");
        String cursor;
        try (Subscriber subscriber = subscribe()) {
            cursor = changes(subscriber).getString("cursor");
        }
        try (Subscriber subscriber = subscribeAfter(cursor)) {
            JsonObject first = changes(subscriber);
            assertThat(first.getJsonArray("changes")).isEmpty();
            assertThat(first.getString("cursor")).isEqualTo(cursor);

            openClaim("A demand that comes later");
            assertThat(kinds(changes(subscriber))).containsExactly("OPENED");
        }
    }

    @Test
    void moreThanAHundredChangesComeInSeveralEvents() {
        String cursor;
        try (Subscriber subscriber = subscribe()) {
            cursor = changes(subscriber).getString("cursor");
        }
        for (int i = 0; i < 105; i++) {
            openClaim("One of very many demands, number " + i);
        }
        try (Subscriber subscriber = subscribeAfter(cursor)) {
            assertThat(changes(subscriber).getJsonArray("changes")).hasSize(100);
            assertThat(changes(subscriber).getJsonArray("changes")).hasSize(5);
        }
    }

    @Test
    void derivationTellsWhatItFindsAndNothingWhenItFindsTheSameAgain() {
        party("Novaria");
        party("Estland");
        String id = Ids.next().toString();
        String text =
                "Novaria is asking Estland to withdraw its troops from the entire Dunmore region as a condition of"
                        + " any deal.";
        try (Subscriber subscriber = subscribe()) {
            changes(subscriber);
            FakeSources.announce(id, "Daily Change", 1, "2003-01-10T00:00:00Z", text);
            pipeline.settle();
            assertThat(changes(subscriber).encode()).contains("OPENED", "Novaria", "withdraw its troops");

            String other = Ids.next().toString();
            FakeSources.announce(other, "Daily Silent", 1, "2003-01-10T00:00:00Z", "Nothing is said here.");
            pipeline.settle();
            FakeSources.announce(id, "Daily Change", 2, "2003-01-10T00:00:00Z", "Nothing is said here either.");
            pipeline.settle();
            assertThat(kinds(changes(subscriber))).contains("WITHDRAWN").doesNotContain("OPENED", "CHANGED");
        }
    }

    @Test
    void severalSubscribersHearTheSame() {
        try (Subscriber one = subscribe();
                Subscriber two = subscribe()) {
            changes(one);
            changes(two);
            openClaim("What two shall hear");
            assertThat(changes(one)).isEqualTo(changes(two));
        }
    }

    @Test
    void progressIsToldAtOnceAndWhenItChanges() {
        pipeline.settle();
        try (Subscriber subscriber =
                new Subscriber(service, "subscription { progressChanges { upToDate toRead toCompare } }")) {
            assertThat(subscriber.nextData().encode()).contains("\"upToDate\":true");
            FakeSources.announce(
                    Ids.next().toString(), "Daily Progress", 1, "2003-05-10T00:00:00Z", "Nothing is said here.");
            assertThat(subscriber.nextData().encode()).contains("\"upToDate\":false");
            pipeline.settle();
            String last;
            do {
                last = subscriber.nextData().encode();
            } while (!last.contains("\"upToDate\":true"));
        }
    }

    @Test
    void aCursorOfSomethingElseIsRefused() {
        try (Subscriber subscriber = subscribeAfter("bm9uc2Vuc2U")) {
            assertThat(subscriber.next().encode()).contains("BAD_INPUT");
        }
    }
}
