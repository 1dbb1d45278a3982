package io.counterpoint.claims.feed;

import io.counterpoint.claims.article.ArticleChange;
import io.counterpoint.claims.extraction.Segment;
import io.counterpoint.claims.extraction.SegmentKind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the change feed.
 *
 * @param changes oldest first
 * @param endCursor the cursor of the last change; null for an empty page
 * @param hasMore whether more changes are waiting
 */
record FeedPage(List<ArticleChange> changes, @Nullable String endCursor, boolean hasMore) {
    FeedPage {
        changes = List.copyOf(changes);
    }

    /**
     * Reads the answer of sources-service.
     *
     * @throws FeedException when it is an error, or not what was asked for
     */
    static FeedPage read(JsonObject answer) {
        try {
            JsonArray errors = answer.getJsonArray("errors");
            if (errors != null && !errors.isEmpty()) {
                throw new FeedException(
                        "sources-service answers: " + errors.getJsonObject(0).getString("message"));
            }
            JsonObject page = answer.getJsonObject("data").getJsonObject("articleChanges");
            List<ArticleChange> changes = page.getJsonArray("changes").stream()
                    .map(JsonObject.class::cast)
                    .map(FeedPage::change)
                    .toList();
            String endCursor = page.getString("endCursor");
            if (!changes.isEmpty() && endCursor == null) {
                throw new FeedException("The feed gives changes, but no cursor.");
            }
            return new FeedPage(changes, endCursor, page.getBoolean("hasMore"));
        } catch (NullPointerException | ClassCastException | IllegalArgumentException malformed) {
            throw new FeedException("The answer of sources-service is malformed: " + malformed.getMessage());
        }
    }

    private static ArticleChange change(JsonObject change) {
        return new ArticleChange(
                UUID.fromString(required(change, "articleId")),
                UUID.fromString(required(change, "outletId")),
                required(change, "outletName"),
                Objects.requireNonNull(change.getInteger("revision"), "revision is missing"),
                change.getString("title"),
                required(change, "text"),
                required(change, "textHash"),
                change.getString("language"),
                day(change.getString("publishedAt")),
                change.getJsonArray("segments", new JsonArray()).stream()
                        .map(JsonObject.class::cast)
                        .map(FeedPage::segment)
                        .toList());
    }

    private static Segment segment(JsonObject segment) {
        return new Segment(
                SegmentKind.valueOf(required(segment, "kind")),
                Objects.requireNonNull(segment.getInteger("start"), "start is missing"),
                Objects.requireNonNull(segment.getInteger("end"), "end is missing"));
    }

    private static @Nullable LocalDate day(@Nullable String time) {
        if (time == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(time)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("'" + time + "' is not a time", notATime);
        }
    }

    private static String required(JsonObject object, String field) {
        return Objects.requireNonNull(object.getString(field), () -> field + " is missing");
    }
}
