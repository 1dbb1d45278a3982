package io.counterpoint.sources.storage;

import io.counterpoint.sources.errors.ErrorCode;
import io.counterpoint.sources.errors.ServiceException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what a failure of the driver means; by SQL state, since messages and wrappers differ between versions. */
final class DatabaseFailures {

    private static final Set<String> LOST_STATES = Set.of("40001", "40P01", "23505");
    private static final String STATEMENT_CANCELLED = "57014";

    private DatabaseFailures() {}

    /** Whether a concurrent transaction got in the way, so that the same work may succeed when run again. */
    static boolean lostAgainstAnother(Throwable failure) {
        return anyCause(failure, cause -> cause instanceof PgException pg && LOST_STATES.contains(pg.getSqlState()));
    }

    /** The failure a client should see of a read. */
    static Throwable ofReading(Throwable failure) {
        return translated(failure, "");
    }

    /** The failure a client should see of a write; whether it was committed may be unknown. */
    static Throwable ofWriting(Throwable failure) {
        return translated(failure, " It is not known whether the change was made; sending it again is safe.");
    }

    private static Throwable translated(Throwable failure, String consequence) {
        if (anyCause(failure, DatabaseFailures::isOutOfReach) || lostAgainstAnother(failure)) {
            String message = "The database is out of reach or too slow right now; try again shortly.";
            return new ServiceException(ErrorCode.UNAVAILABLE, message + consequence, failure);
        }
        return failure;
    }

    private static boolean isOutOfReach(Throwable cause) {
        return switch (cause) {
            case PgException pg -> isOutOfReach(pg.getSqlState());
            case IOException refusedOrReset -> true;
            case TimeoutException poolIsBusy -> true;
            case VertxException connectionClosed -> true;
            default -> false;
        };
    }

    /** Classes 08 (connection), 53 (resources) and 57 (operator intervention), and a statement that ran too long. */
    private static boolean isOutOfReach(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.equals(STATEMENT_CANCELLED));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> condition) {
        Throwable cause = failure;
        while (cause != null) {
            if (condition.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
