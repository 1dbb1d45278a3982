package io.counterpoint.sources.copies;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Another article that shares passages with this one.
 *
 * @param otherId id of the other article
 * @param share how much of this article's text the passages hold, 0 to 1
 * @param shareOfOther how much of the other article's text they hold, 0 to 1
 * @param passages by their place in this article
 * @param likelyOrigin the likely origin of what they share; null when nothing tells
 */
@Description("Another article that shares passages with this one, word by word or slightly reworded. Found by the words"
        + " as they are written: translations and thorough paraphrases are not.")
public record Copy(
        @Ignore UUID otherId,

        @Description("How much of this article's text the passages hold, 0 to 1: of the characters of its words,"
                + " boilerplate left out.")
        double share,

        @Description("How much of the other article's text they hold, 0 to 1.")
        double shareOfOther,

        @NonNull @Description("The passages by their place in this article; at most 200, the longest ones.")
        List<@NonNull Passage> passages,

        @Description("The one of the two that is likely nearer to the origin; null when nothing tells.") @Nullable
        LikelyOrigin likelyOrigin) {

    /** Copies the passages. */
    public Copy {
        passages = List.copyOf(passages);
    }
}
