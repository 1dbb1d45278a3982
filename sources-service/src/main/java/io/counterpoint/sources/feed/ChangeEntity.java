package io.counterpoint.sources.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code article_change}; mapped so that its columns are validated at start. */
@Entity
@Table(name = "article_change")
@NullUnmarked
class ChangeEntity {

    @Id
    long position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    ChangeKind kind;

    @Column(name = "article_id", nullable = false)
    UUID articleId;

    @Column(nullable = false)
    int revision;

    @Column(name = "recorded_at", nullable = false)
    Instant recordedAt;
}
