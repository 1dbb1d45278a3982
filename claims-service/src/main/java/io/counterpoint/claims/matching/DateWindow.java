package io.counterpoint.claims.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether two statements can have been made on the same day. */
final class DateWindow {
    /** Reports of one utterance may differ by a day: time zones, and "on Thursday" read the next morning. */
    static final int DAYS = 2;

    /** An utterance is reported for about this long when nobody says on which day it was made. */
    private static final int REPORTED_DAYS = 7;

    private DateWindow() {}

    /** Whether they can; unknown days are given the benefit of the doubt. */
    static boolean open(MatchableStatement a, MatchableStatement b) {
        LocalDate saidA = a.saidOn();
        LocalDate saidB = b.saidOn();
        if (saidA != null && saidB != null) {
            return days(saidA, saidB) <= DAYS;
        }
        LocalDate dayA = saidA == null ? a.publishedOn() : saidA;
        LocalDate dayB = saidB == null ? b.publishedOn() : saidB;
        return isNear(dayA, dayB);
    }

    private static boolean isNear(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null || days(a, b) <= REPORTED_DAYS;
    }

    private static long days(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }
}
