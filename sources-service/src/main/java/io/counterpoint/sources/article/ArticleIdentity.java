package io.counterpoint.sources.article;

/**
 * What makes two texts of one outlet the same article: their canonical URL, or their content where there is none.
 *
 * @param value unique within an outlet
 */
public record ArticleIdentity(String value) {

    /** The identity of an article with an address. */
    public static ArticleIdentity ofUrl(CanonicalUrl url) {
        return new ArticleIdentity("url:" + url.value());
    }

    /** The identity of an article without one, by the SHA-256 of its text. */
    public static ArticleIdentity ofText(String textHash) {
        return new ArticleIdentity("text:" + textHash);
    }
}
