package io.counterpoint.sources.intake;

import io.counterpoint.sources.article.ArticleIdentity;
import io.counterpoint.sources.article.CanonicalUrl;
import io.counterpoint.sources.errors.ServiceException;
import io.counterpoint.sources.outlet.LanguageTag;
import io.counterpoint.sources.outlet.OutletName;
import io.counterpoint.sources.segment.Segment;
import io.counterpoint.sources.segment.Segmenter;
import io.counterpoint.sources.segment.TextMetadata;
import io.counterpoint.sources.storage.StorableText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks an article to add and reads what its text says: pure, and the only part of the intake that costs time. */
final class Reader {

    private static final int LONGEST_TITLE = 1_000;

    private final int longestText;

    Reader(int longestText) {
        this.longestText = longestText;
    }

    /** The article as it would be stored; fails with BAD_INPUT or LIMIT_EXCEEDED, saying which field is why. */
    Draft read(ArticleInput input) {
        OutletName outlet = OutletName.of(StorableText.check("outlet", input.outlet()));
        String text = text(input.text());
        @Nullable String title = StorableText.optional("title", input.title(), LONGEST_TITLE);
        @Nullable
        String url = input.url() == null || input.url().isBlank()
                ? null
                : input.url().strip();
        @Nullable CanonicalUrl canonical = url == null ? null : CanonicalUrl.of(url);
        @Nullable String language = LanguageTag.normalised(input.language());
        @Nullable Published published = Published.given(input.publishedAt());
        String hash = sha256(text);
        List<Segment> segments = Segmenter.segment(text);
        return new Draft(
                outlet,
                canonical == null ? ArticleIdentity.ofText(hash) : ArticleIdentity.ofUrl(canonical),
                url,
                title,
                text,
                hash,
                language,
                published,
                segments,
                TextMetadata.of(text, segments));
    }

    private String text(String given) {
        // A code point takes at most two units: longer texts need no counting.
        if (given.length() > 2L * longestText || given.codePointCount(0, given.length()) > longestText) {
            throw ServiceException.limitExceeded(
                    "`text` has more than the " + longestText + " characters that are taken.");
        }
        String text = withLineFeeds(StorableText.check("text", given));
        if (Segmenter.isBlank(text)) {
            throw ServiceException.badInput("`text` is empty.");
        }
        return text;
    }

    private static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
