package io.counterpoint.claims.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of new statements: one utterance that they found, join, or bring together.
 *
 * @param utteranceId the utterance they join, the smallest id where there are several; null for a new one
 * @param merged further utterances that turn out to be the same one and dissolve into it, in ascending order
 * @param statementIds the new statements, in ascending order; at least one
 * @param confidence how sure the weakest link is, 0 to 1; 1 for a statement that stands alone
 * @param reason why they belong together, in words
 */
public record UtteranceProposal(
        @Nullable String utteranceId,
        List<String> merged,
        List<String> statementIds,
        double confidence,
        String reason) {
    public UtteranceProposal {
        merged = List.copyOf(merged);
        statementIds = List.copyOf(statementIds);
    }
}
