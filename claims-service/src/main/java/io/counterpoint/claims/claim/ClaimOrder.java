package io.counterpoint.claims.claim;

import io.counterpoint.claims.error.ClientException;
import io.counterpoint.claims.page.Cursor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.graphql.Description;

/** What claims are ordered by; the greatest, and among equals the newest, comes first. */
@Description(
        "What claims are ordered by, greatest first: CONTENTION, how evenly and broadly they are contested; RECENCY,"
                + " the latest day something was said on them, or where no article tells, the day of publication of the"
                + " newest evidence; EVIDENCE, how many statements show stances on them.")
public enum ClaimOrder {
    CONTENTION,
    RECENCY,
    EVIDENCE;

    /** The column of {@code claim} that an index keeps in this order. */
    String column() {
        return switch (this) {
            case CONTENTION -> "contention";
            case RECENCY -> "recency";
            case EVIDENCE -> "evidence_count";
        };
    }

    /** The place of a claim. */
    Cursor cursor(ClaimRow row) {
        Object key = switch (this) {
            case CONTENTION -> row.contention;
            case RECENCY -> row.recency;
            case EVIDENCE -> row.evidenceCount;
        };
        return new Cursor(name(), key.toString(), row.id);
    }

    /** The value that a place stands at. */
    Object keyOf(Cursor cursor) {
        try {
            return switch (this) {
                case CONTENTION -> Double.valueOf(cursor.key());
                case RECENCY -> LocalDate.parse(cursor.key());
                case EVIDENCE -> Integer.valueOf(cursor.key());
            };
        } catch (NumberFormatException | DateTimeParseException malformed) {
            throw ClientException.badInput("The cursor 'after' is not one of this list.");
        }
    }
}
