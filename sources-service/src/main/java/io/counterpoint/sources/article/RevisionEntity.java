package io.counterpoint.sources.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code revision}; mapped so that its columns are validated at start, and read set by set in {@link ArticleStore}. */
@Entity
@IdClass(RevisionEntity.Key.class)
@Table(name = "revision")
@NullUnmarked
class RevisionEntity {

    @Id
    @Column(name = "article_id")
    UUID articleId;

    @Id
    int number;

    @Column(columnDefinition = "text")
    String title;

    @Column(nullable = false, columnDefinition = "text")
    String text;

    @Column(name = "text_hash", nullable = false, columnDefinition = "text")
    String textHash;

    @Column(name = "recorded_at", nullable = false)
    Instant recordedAt;

    /** Article and number. */
    record Key(UUID articleId, int number) implements Serializable {}
}
