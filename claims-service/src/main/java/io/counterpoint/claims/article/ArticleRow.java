package io.counterpoint.claims.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code article}. */
@Entity
@Table(name = "article")
@SuppressWarnings("NullAway.Init")
class ArticleRow {
    @Id
    UUID id;

    UUID outletId;

    String outletName;

    int revision;

    @Nullable
    String title;

    String text;

    String textHash;

    String segments;

    @Nullable
    String language;

    @Nullable
    LocalDate publishedOn;

    LocalDate storyOn;

    Instant receivedAt;

    int derivedVersion;

    long derivedDirectory;

    int statementsVersion;

    int matchedVersion;

    int attempts;

    Instant dueAt;

    @Nullable
    String error;

    int matchAttempts;

    Instant matchDueAt;

    @Nullable
    String matchError;

    ArticleText toText() {
        return new ArticleText(
                id, outletId, revision, text, textHash, SegmentText.read(segments), publishedOn, attempts);
    }
}
