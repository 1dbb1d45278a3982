package io.counterpoint.sources.copies;

import java.util.List;
import java.util.UUID;

/**
 * What two revisions share, to be stored.
 *
 * @param articleId the one article
 * @param revision its revision
 * @param otherId the other article
 * @param otherRevision its revision
 * @param share how much of the one text the passages hold, 0 to 1
 * @param shareOfOther how much of the other text they hold, 0 to 1
 * @param passages by their place in the one text
 */
record FoundCopy(
        UUID articleId,
        int revision,
        UUID otherId,
        int otherRevision,
        double share,
        double shareOfOther,
        List<Passage> passages) {}
