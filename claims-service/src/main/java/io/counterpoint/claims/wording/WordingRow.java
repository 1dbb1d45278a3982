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
    String variant;

    String thing;

    UUID outletId;

    int uses;

    int placeStart;

    int placeEnd;

    String exact;

    static WordingRow of(UUID article, UUID outlet, WordingUse use) {
        WordingRow row = new WordingRow();
        row.articleId = article;
        row.variant = use.variant();
        row.thing = use.thing();
        row.outletId = outlet;
        row.uses = use.uses();
        row.placeStart = use.start();
        row.placeEnd = use.end();
        row.exact = use.exact();
        return row;
    }
}
