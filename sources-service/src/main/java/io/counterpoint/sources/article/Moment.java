package io.counterpoint.sources.article;

import io.counterpoint.sources.errors.ServiceException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * A date or date-time as the archive holds it.
 *
 * @param at to the microsecond, in the years 1000 to 9999; midnight UTC of a date
 * @param precision whether it was a date or a date-time
 */
public record Moment(Instant at, DatePrecision precision) {

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int LENGTH_OF_DATE = 10;
    private static final int LONGEST_SHOWN = 40;

    /** Cuts what is finer than a microsecond; BAD_INPUT outside the years 1000 to 9999. */
    public Moment {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw ServiceException.badInput("Dates must lie between the years 1000 and 9999.");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The day {@code date}. */
    public static Moment of(LocalDate date) {
        return new Moment(date.atStartOfDay(ZoneOffset.UTC).toInstant(), DatePrecision.DAY);
    }

    /** Reads an ISO 8601 date, or date-time with offset; BAD_INPUT, naming the {@code field}, for anything else. */
    public static Moment parse(String field, String text) {
        String date = text.strip();
        try {
            return date.length() == LENGTH_OF_DATE
                    ? of(LocalDate.parse(date))
                    : new Moment(OffsetDateTime.parse(date).toInstant(), DatePrecision.INSTANT);
        } catch (DateTimeParseException malformed) {
            String shown = date.length() > LONGEST_SHOWN ? date.substring(0, LONGEST_SHOWN) + "…" : date;
            throw ServiceException.badInput(
                    "`" + field + "` must be an ISO 8601 date (2026-02-05) or date-time with offset"
                            + " (2026-02-05T10:30:00Z), not \"" + shown + "\".");
        }
    }
}
