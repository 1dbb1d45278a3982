package io.counterpoint.sources.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code article}, to read; rows are written set by set, by the intake. */
@Entity
@Table(name = "article")
@NullUnmarked
class ArticleEntity {

    @Id
    UUID id;

    @Column(name = "outlet_id", nullable = false)
    UUID outletId;

    @Column(nullable = false, columnDefinition = "text")
    String identity;

    @Column(columnDefinition = "text")
    String url;

    @Column(nullable = false)
    int revision;

    @Column(columnDefinition = "text")
    String title;

    @Column(name = "text_hash", nullable = false, columnDefinition = "text")
    String textHash;

    @Column(columnDefinition = "text")
    String language;

    @Column(name = "published_at")
    Instant publishedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "published_precision", columnDefinition = "text")
    DatePrecision publishedPrecision;

    @Enumerated(EnumType.STRING)
    @Column(name = "published_origin", columnDefinition = "text")
    DateOrigin publishedOrigin;

    @Column(columnDefinition = "text")
    String dateline;

    @Column(columnDefinition = "text")
    String byline;

    @Column(name = "wire_credit", columnDefinition = "text")
    String wireCredit;

    @Column(name = "added_at", nullable = false)
    Instant addedAt;

    Article toArticle() {
        return new Article(
                id.toString(),
                outletId,
                url,
                title,
                textHash,
                language,
                publishedAt,
                publishedPrecision,
                publishedOrigin,
                dateline,
                byline,
                wireCredit,
                revision,
                addedAt);
    }
}
