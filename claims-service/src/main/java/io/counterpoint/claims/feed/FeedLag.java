package io.counterpoint.claims.feed;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * How far behind the feed this service is.
 *
 * @param changes not taken over yet, counted up to some 100,000
 * @param age how long ago the oldest of them was stored; zero when there are none
 */
public record FeedLag(int changes, Duration age) {

    /**
     * Reads the answer of sources-service.
     *
     * @throws FeedException when it is an error, or not what was asked for
     */
    static FeedLag read(JsonObject answer, Instant now) {
        try {
            JsonObject page = answer.getJsonObject("data").getJsonObject("articleChanges");
            JsonArray next = page.getJsonArray("changes");
            if (next.isEmpty()) {
                return new FeedLag(0, Duration.ZERO);
            }
            Instant stored = OffsetDateTime.parse(next.getJsonObject(0).getString("recordedAt"))
                    .toInstant();
            Duration age = Duration.between(stored, now);
            return new FeedLag(next.size() + page.getInteger("waiting"), age.isNegative() ? Duration.ZERO : age);
        } catch (NullPointerException | ClassCastException | DateTimeException malformed) {
            throw new FeedException("The answer of sources-service does not tell what is left of the feed.");
        }
    }
}
