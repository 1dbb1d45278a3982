package io.counterpoint.claims.extraction.setting;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the day something was said from the words around its cue, against the day of publication. */
public final class SpokenOn {
    /** A report may be stamped a day before the event it calls "tomorrow's" elsewhere; more than that is next year's. */
    private static final int DAYS_AHEAD = 2;

    private static final Map<String, Month> MONTHS = months();
    private static final Map<String, DayOfWeek> DAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().toLowerCase(Locale.ROOT), day -> day));

    private SpokenOn() {}

    /**
     * The day the words name; null when they name none, or one that cannot be told without a date of publication.
     *
     * @param words the words of the sentence without what is said in it, in lower case
     * @param publishedOn the day of publication; null when unknown
     */
    public static @Nullable LocalDate read(List<String> words, @Nullable LocalDate publishedOn) {
        for (int i = 0; i < words.size(); i++) {
            LocalDate date = monthDay(words, i, publishedOn);
            if (date != null) {
                return date;
            }
        }
        if (publishedOn == null) {
            return null;
        }
        for (int i = 0; i < words.size(); i++) {
            LocalDate date = relative(words, i, publishedOn);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate relative(List<String> words, int i, LocalDate publishedOn) {
        String word = words.get(i);
        String before = i == 0 ? "" : words.get(i - 1);
        if (before.equals("next") || before.equals("until") || before.equals("since") || before.equals("every")) {
            return null;
        }
        if (word.equals("today")) {
            return publishedOn;
        }
        if (word.equals("yesterday")) {
            return publishedOn.minusDays(1);
        }
        DayOfWeek day = DAYS.get(word);
        if (day == null) {
            return null;
        }
        return publishedOn.with(
                before.equals("last") ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    }

    /** "February 5", "Feb. 4, 2026", "5 February". */
    private static @Nullable LocalDate monthDay(List<String> words, int i, @Nullable LocalDate publishedOn) {
        Month month = month(words.get(i));
        if (month == null) {
            return null;
        }
        int after = number(words, i + 1);
        int day = after >= 1 && after <= 31 ? after : number(words, i - 1);
        if (day < 1 || day > 31) {
            return null;
        }
        int year = number(words, day == after ? i + 2 : i + 1);
        try {
            return year > 1900 && year < 2200 ? LocalDate.of(year, month, day) : near(month, day, publishedOn);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable LocalDate near(Month month, int day, @Nullable LocalDate publishedOn) {
        if (publishedOn == null) {
            return null;
        }
        LocalDate date = LocalDate.of(publishedOn.getYear(), month, day);
        return date.isAfter(publishedOn.plusDays(DAYS_AHEAD))
                ? LocalDate.of(publishedOn.getYear() - 1, month, day)
                : date;
    }

    private static @Nullable Month month(String word) {
        return MONTHS.get(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }

    /** The months by their names, whole and cut to three and four letters. */
    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month);
            months.put(name.substring(0, 3), month);
            months.put(name.substring(0, Math.min(4, name.length())), month);
        }
        return months;
    }

    private static int number(List<String> words, int i) {
        if (i < 0 || i >= words.size()) {
            return -1;
        }
        String word = words.get(i);
        boolean ordinal = word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th");
        String digits = ordinal ? word.substring(0, word.length() - 2) : word;
        boolean number =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : -1;
    }
}
