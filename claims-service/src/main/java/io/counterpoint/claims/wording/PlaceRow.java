package io.counterpoint.claims.wording;

import io.counterpoint.claims.article.Article;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code article_wording_place}. */
@Entity(name = "ArticleWordingPlace")
@Table(name = "article_wording_place")
@IdClass(PlaceRowKey.class)
@SuppressWarnings("NullAway.Init")
class PlaceRow {
    @Id
    UUID articleId;

    @Id
    int placeStart;

    @Id
    String thing;

    @Id
    String variant;

    int placeEnd;

    String exact;

    static PlaceRow of(UUID article, WordingUse use, WordingUse.Place place) {
        PlaceRow row = new PlaceRow();
        row.articleId = article;
        row.thing = use.thing();
        row.variant = use.variant();
        row.placeStart = place.start();
        row.placeEnd = place.end();
        row.exact = place.exact();
        return row;
    }

    WordingPlace toPlace() {
        return new WordingPlace(new Article(articleId.toString()), placeStart, placeEnd, exact);
    }
}
