package io.counterpoint.sources.segment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an article's text says about itself; null where it says nothing.
 *
 * @param headline its title
 * @param byline who wrote it, without "By"
 * @param dateline where and when it was filed, and with which agency
 * @param wireCredit the agency it came from
 * @param publishedOn the day it was published; a dateline without a year counts only where the text gives that year
 */
public record TextMetadata(
        @Nullable String headline,
        @Nullable String byline,
        @Nullable String dateline,
        @Nullable String wireCredit,
        @Nullable LocalDate publishedOn) {

    private static final int LONGEST = 1_000;
    // Captions and sign-offs carry whole dates near both ends; further inside, dates belong to the story.
    private static final int LONGEST_SEARCHED_FOR_YEARS = 20_000;

    private static final Pattern DATELINE_AGENCY = Pattern.compile("\\(([^()]{2,42})\\)");
    private static final Pattern DATELINE_DASH = Pattern.compile("\\s?[–—-]{1,2}$");
    private static final Pattern SIGN_OFF_AGENCY =
            Pattern.compile("^(?:[–—-]{1,2}\\s?|[Ss]ource\\s?: ?|[(\\[])(\\p{Lu}[^()\\[\\]]{1,60}?)[)\\]]?\\.?$");
    private static final Pattern STAFF = Pattern.compile("^[(\\[]?\\p{L}+(?: \\p{L}+)? by\\b");

    /** Reads what {@code text}, labelled as {@code segments}, says about itself. */
    public static TextMetadata of(String text, List<Segment> segments) {
        Labelled labelled = new Labelled(text, segments);
        @Nullable
        String dateline = labelled.first(SegmentKind.DATELINE)
                .map(line -> DATELINE_DASH.matcher(line).replaceFirst(""))
                .orElse(null);
        return new TextMetadata(
                labelled.first(SegmentKind.HEADLINE).orElse(null),
                labelled.first(SegmentKind.BYLINE)
                        .map(line -> line.substring(3).strip())
                        .orElse(null),
                dateline,
                wireCredit(labelled, dateline),
                publishedOn(labelled, dateline));
    }

    /** The labelled text, looked up by kind. */
    private record Labelled(String text, List<Segment> segments) {

        Optional<String> first(SegmentKind kind) {
            return all(kind).stream().findFirst();
        }

        List<String> all(SegmentKind kind) {
            return segments.stream()
                    .filter(segment -> segment.kind() == kind)
                    .map(this::content)
                    .toList();
        }

        private String content(Segment segment) {
            int start = text.offsetByCodePoints(0, segment.start());
            int length = Math.min(LONGEST, segment.end() - segment.start());
            return text.substring(start, text.offsetByCodePoints(start, length));
        }
    }

    private static @Nullable String wireCredit(Labelled labelled, @Nullable String dateline) {
        if (dateline != null) {
            Matcher agency = DATELINE_AGENCY.matcher(dateline);
            if (agency.find()) {
                return agency.group(1).strip();
            }
        }
        return labelled.all(SegmentKind.SIGN_OFF).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !STAFF.matcher(line).find())
                .map(SIGN_OFF_AGENCY::matcher)
                .filter(Matcher::find)
                .map(agency -> agency.group(1).strip())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate publishedOn(Labelled labelled, @Nullable String dateline) {
        Optional<LocalDate> stamped = labelled.all(SegmentKind.BOILERPLATE).stream()
                .flatMap(line -> Dates.first(line).stream())
                .findFirst();
        if (stamped.isPresent() || dateline == null) {
            return stamped.orElse(null);
        }
        return Dates.first(dateline)
                .or(() -> Dates.firstMonthDay(dateline).flatMap(day -> inOnlyYear(day, labelled.text())))
                .orElse(null);
    }

    private static Optional<LocalDate> inOnlyYear(MonthDay day, String text) {
        String searched = text.substring(0, Math.min(text.length(), LONGEST_SEARCHED_FOR_YEARS));
        return Dates.onlyYear(searched).stream()
                .mapToObj(Year::of)
                .filter(year -> year.isValidMonthDay(day))
                .map(year -> year.atMonthDay(day))
                .findFirst();
    }
}
