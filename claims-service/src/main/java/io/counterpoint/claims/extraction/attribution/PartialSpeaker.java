package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.quotation.Quotation;
import io.counterpoint.claims.extraction.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whose a quoted phrase is: of the attribution it is in, else of the nearest one. */
public final class PartialSpeaker {
    private PartialSpeaker() {}

    /** The attribution a phrase belongs to, and how that is known. */
    public record Found(@Nullable Attribution attribution, String rule, double confidence) {}

    /** Finds the attribution of a quoted phrase among those of its paragraph. */
    public static Found of(Quotation quotation, List<Attribution> near) {
        Attribution containing = null;
        int longest = 0;
        Attribution nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Attribution attribution : near) {
            for (Range content : attribution.content()) {
                if (content.contains(quotation.inner()) && content.length() > longest) {
                    containing = attribution;
                    longest = content.length();
                }
                int gap = gap(content, quotation.marked());
                if (gap < distance && attribution.source() != null) {
                    nearest = attribution;
                    distance = gap;
                }
            }
        }
        if (containing != null) {
            return new Found(containing, "partial.inside", containing.confidence());
        }
        return nearest == null ? new Found(null, "partial.unattributed", 0.3) : new Found(nearest, "partial.near", 0.5);
    }

    private static int gap(Range one, Range other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }
}
