package io.counterpoint.sources.copies;

import io.counterpoint.sources.article.DatePrecision;
import io.counterpoint.sources.article.Moment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of where it comes from.
 *
 * @param articleId the article
 * @param outlet name of its outlet
 * @param wireCredit the agency it credits; null when none
 * @param published when it was published; null when unknown
 */
record Provenance(
        UUID articleId,
        String outlet,
        @Nullable String wireCredit,
        @Nullable Moment published) {

    /**
     * Which of two articles that share passages is the likely origin: the agency that the other credits; else the only
     * one that credits an agency; else the one published earlier, compared by day (UTC) where only the day of either is
     * known. Null when nothing of this tells them apart.
     */
    static @Nullable LikelyOrigin likelyOrigin(Provenance one, Provenance other) {
        if (one.isCreditedBy(other) != other.isCreditedBy(one)) {
            return origin(one.isCreditedBy(other) ? one : other, OriginReason.WIRE_CREDIT);
        }
        if ((one.wireCredit == null) != (other.wireCredit == null)) {
            return origin(one.wireCredit == null ? other : one, OriginReason.WIRE_CREDIT);
        }
        if (one.isBefore(other) || other.isBefore(one)) {
            return origin(one.isBefore(other) ? one : other, OriginReason.EARLIEST_DATE);
        }
        return null;
    }

    private static LikelyOrigin origin(Provenance article, OriginReason reason) {
        return new LikelyOrigin(article.articleId, reason);
    }

    private boolean isCreditedBy(Provenance other) {
        return outlet.equalsIgnoreCase(other.wireCredit);
    }

    private boolean isBefore(Provenance other) {
        if (published == null || other.published == null) {
            return false;
        }
        boolean byDay = published.precision() == DatePrecision.DAY || other.published.precision() == DatePrecision.DAY;
        Instant mine = byDay ? published.at().truncatedTo(ChronoUnit.DAYS) : published.at();
        Instant theirs = byDay ? other.published.at().truncatedTo(ChronoUnit.DAYS) : other.published.at();
        return mine.isBefore(theirs);
    }
}
