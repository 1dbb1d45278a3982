package io.counterpoint.claims.utterance;

import io.counterpoint.claims.statement.StoredStatement;
import java.util.List;

/**
 * Statements that matching takes for renderings of one act of speaking.
 *
 * @param statements at least one, in a fixed order
 * @param confidence how sure that is, 0 to 1
 * @param reason why, in words
 */
public record UtteranceFinding(List<StoredStatement> statements, double confidence, String reason) {
    public UtteranceFinding {
        statements = List.copyOf(statements);
    }
}
