package io.counterpoint.claims.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement and the stance that it shows.
 *
 * @param claimId the claim
 * @param stanceNumber the number of the stance among those of the claim
 * @param recordedAt since when it counts
 * @param withdrawnAt until when it counted; null while it does
 * @param statement the statement
 */
public record Evidence(
        String claimId,
        int stanceNumber,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        Statement statement) {
    /** Whether it counts now, or counted at a time. */
    public boolean countsAt(@Nullable Instant time) {
        return time == null
                ? withdrawnAt == null
                : !recordedAt.isAfter(time) && (withdrawnAt == null || withdrawnAt.isAfter(time));
    }
}
