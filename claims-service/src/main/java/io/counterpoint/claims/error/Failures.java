package io.counterpoint.claims.error;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells what clients may learn of an exception. */
public final class Failures {
    private static final String DATABASE_DOWN = "The database does not answer; try again later.";

    private Failures() {}

    /** What an exception means for the client. */
    public sealed interface Meaning {}

    /**
     * Clients are told.
     *
     * @param code what they may branch on
     * @param message what people read
     */
    public record ForClient(ErrorCode code, String message) implements Meaning {}

    /**
     * Clients learn only that something went wrong.
     *
     * @param cause for the log
     */
    public record Internal(Throwable cause) implements Meaning {}

    /** The meaning of an exception: that of the first of its causes that has one. */
    public static Meaning classify(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            switch (cause) {
                case ClientException told -> {
                    return new ForClient(told.code(), String.valueOf(told.getMessage()));
                }
                case PgException refused -> {
                    return ofDatabase(refused, failure);
                }
                case ConnectException gone -> {
                    return new ForClient(ErrorCode.UNAVAILABLE, DATABASE_DOWN);
                }
                case TimeoutException late -> {
                    return new ForClient(ErrorCode.UNAVAILABLE, DATABASE_DOWN);
                }
                case io.vertx.core.impl.NoStackTraceThrowable lost -> {
                    // The pool's way to say that no connection came free in time, or that one was closed in use.
                    return new ForClient(ErrorCode.UNAVAILABLE, DATABASE_DOWN);
                }
                case io.vertx.core.VertxException lost -> {
                    return new ForClient(ErrorCode.UNAVAILABLE, DATABASE_DOWN);
                }
                default -> {
                    // Look at the next cause.
                }
            }
        }
        return new Internal(failure);
    }

    /** By SQL state: the class tells whether the database is at fault, the data or we. */
    private static Meaning ofDatabase(PgException refused, Throwable failure) {
        String state = refused.getSqlState() == null ? "" : refused.getSqlState();
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return new ForClient(ErrorCode.UNAVAILABLE, DATABASE_DOWN);
        }
        if (state.equals("23505") || state.equals("40001") || state.equals("40P01")) {
            return new ForClient(ErrorCode.CONFLICT, "Another change came first; try again.");
        }
        if (state.equals("22021") || state.equals("22P05")) {
            return new ForClient(ErrorCode.BAD_INPUT, "Text must not contain the character U+0000.");
        }
        return new Internal(failure);
    }
}
