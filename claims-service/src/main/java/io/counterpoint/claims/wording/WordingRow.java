package io.counterpoint.claims.wording;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code article_wording}. */
@Entity(name = "ArticleWording")
@Table(name = "article_wording")
@IdClass(WordingRowKey.class)
@SuppressWarnings("NullAway.Init")
class WordingRow {
    @Id
    UUID articleId;

    @Id
    String thing;

    @Id
    String variant;

    UUID outletId;

    int uses;

    static WordingRow of(UUID article, UUID outlet, WordingUse use) {
        WordingRow row = new WordingRow();
        row.articleId = article;
        row.thing = use.thing();
        row.variant = use.variant();
        row.outletId = outlet;
        row.uses = use.uses();
        return row;
    }
}
