package io.counterpoint.sources.segment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calendar dates as English-language newsrooms write them. */
final class Dates {

    private static final String MONTH_NAME =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?"
                    + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

    /** A month and day without a year, as in datelines: {@code Feb 4}, {@code 4 February}. */
    static final String DAY_OF_YEAR = "(?:" + MONTH_NAME + "\\s\\d{1,2}|\\d{1,2}\\s" + MONTH_NAME + ")(?!\\d)";

    /** A whole date: {@code 2026-02-05}, {@code February 5, 2026}, {@code 5 February 2026}. */
    static final String WHOLE = "(?:\\d{4}-\\d{2}-\\d{2}|" + MONTH_NAME + "\\s\\d{1,2},?\\s\\d{4}|\\d{1,2}\\s"
            + MONTH_NAME + ",?\\s\\d{4})(?!\\d)";

    private static final Pattern WHOLE_DATE = Pattern.compile("(?<![\\p{L}\\d-])" + WHOLE);
    private static final Pattern PARTIAL_DATE = Pattern.compile("(?<![\\p{L}\\d-])" + DAY_OF_YEAR);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAME = Pattern.compile("\\p{L}{3}");

    private Dates() {}

    /** The first whole date in {@code text}. */
    static Optional<LocalDate> first(String text) {
        Matcher matcher = WHOLE_DATE.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> date = whole(matcher.group());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The first month and day in {@code text}, with or without a year behind it. */
    static Optional<MonthDay> firstMonthDay(String text) {
        Matcher matcher = PARTIAL_DATE.matcher(text);
        return matcher.find() ? monthDay(matcher.group()) : Optional.empty();
    }

    /** The one year that all whole dates in {@code text} agree on; empty when there is none, or more than one. */
    static OptionalInt onlyYear(String text) {
        TreeSet<Integer> years = new TreeSet<>();
        Matcher matcher = WHOLE_DATE.matcher(text);
        while (matcher.find() && years.size() < 2) {
            whole(matcher.group()).ifPresent(date -> years.add(date.getYear()));
        }
        return years.size() == 1 ? OptionalInt.of(years.first()) : OptionalInt.empty();
    }

    private static Optional<LocalDate> whole(String date) {
        try {
            if (Character.isDigit(date.charAt(0)) && date.charAt(date.length() - 3) == '-') {
                return Optional.of(LocalDate.parse(date));
            }
            int year = Integer.parseInt(date.substring(date.length() - 4));
            return monthDay(date.substring(0, date.length() - 4))
                    .filter(day -> day.isValidYear(year))
                    .map(day -> day.atYear(year));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<MonthDay> monthDay(String text) {
        Matcher number = NUMBER.matcher(text);
        Matcher name = NAME.matcher(text);
        Month month = name.find() ? month(name.group()) : null;
        if (month == null || !number.find()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(number.group());
        return day >= 1 && day <= month.maxLength() ? Optional.of(MonthDay.of(month, day)) : Optional.empty();
    }

    private static @Nullable Month month(String firstThree) {
        String wanted = firstThree.toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(wanted)) {
                return month;
            }
        }
        return null;
    }
}
