package io.counterpoint.sources.intake;

import io.counterpoint.sources.article.ArticleIdentity;
import io.counterpoint.sources.outlet.OutletName;
import io.counterpoint.sources.segment.Segment;
import io.counterpoint.sources.segment.TextMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article to add, checked and read: everything that needs no database.
 *
 * @param outlet who publishes it
 * @param identity what makes it the same article as one stored
 * @param url its address as given
 * @param title its title as given
 * @param text its text, line ends normalised
 * @param textHash SHA-256 of the text
 * @param language as given
 * @param published as given
 * @param segments the text, labelled
 * @param found what the text says about itself
 */
record Draft(
        OutletName outlet,
        ArticleIdentity identity,
        @Nullable String url,
        @Nullable String title,
        String text,
        String textHash,
        @Nullable String language,
        @Nullable Published published,
        List<Segment> segments,
        TextMetadata found) {

    /** What is known of the article when it is new. */
    Facts facts() {
        return new Facts(
                title == null ? found.headline() : title,
                textHash,
                language,
                published == null ? Published.found(found.publishedOn()) : published,
                found.dateline(),
                found.byline(),
                found.wireCredit());
    }
}
