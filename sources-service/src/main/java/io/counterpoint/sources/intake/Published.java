package io.counterpoint.sources.intake;

import io.counterpoint.sources.article.DateOrigin;
import io.counterpoint.sources.article.Moment;
import io.counterpoint.sources.errors.ServiceException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published.
 *
 * @param moment the date or date-time
 * @param origin where it comes from
 */
record Published(Moment moment, DateOrigin origin) {

    /** Reads a date as given; null for null and blank, BAD_INPUT for what is not a date. */
    static @Nullable Published given(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : new Published(Moment.parse("publishedAt", text), DateOrigin.GIVEN);
    }

    /** The day a text names as its own; null for null, and for days the archive does not hold. */
    static @Nullable Published found(@Nullable LocalDate day) {
        try {
            return day == null ? null : new Published(Moment.of(day), DateOrigin.TEXT);
        } catch (ServiceException outOfRange) {
            return null;
        }
    }

    boolean isGiven() {
        return origin == DateOrigin.GIVEN;
    }
}
