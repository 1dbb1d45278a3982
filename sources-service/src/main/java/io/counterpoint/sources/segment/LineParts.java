package io.counterpoint.sources.segment;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands at the beginning or end of a line and is not part of its sentence. */
final class LineParts {

    private static final int HEAD = 160;
    private static final int TAIL = 60;
    private static final int SHORTEST_DUPLICATE = 20;
    private static final int LONGEST_TEASER = 400;

    private static final String AGENCY = "\\((?<agency>\\p{Lu}[\\p{L}\\p{M}.&/ -]{1,40})\\)";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]++(?:[ /][\\p{Lu}\\p{M}.'’-]++){0,5}";
    private static final String WORDS = "\\p{Lu}[\\p{L}\\p{M}.'’-]++(?:[ /]\\p{Lu}[\\p{L}\\p{M}.'’-]++){0,4}";
    private static final String REGION =
            "(?:, ?(?!" + Dates.DAY_OF_YEAR + ")\\p{Lu}[\\p{L}\\p{M}.]++(?: \\p{Lu}[\\p{L}\\p{M}.]++){0,3})?";
    private static final String DATE = "(?:, ?(?:" + Dates.WHOLE + "|" + Dates.DAY_OF_YEAR + "))?";
    private static final String DASH = "\\s?(?:[–—]|--?)\\s";

    /** {@code KYIV, Feb 4 (Reuters) - }, {@code KYIV, Ukraine (AP) — }, {@code MOSCOW — }. */
    private static final Pattern CAPITAL_DATELINE =
            Pattern.compile("^(?:" + CAPITALS + ")" + REGION + DATE + "(?:\\s" + AGENCY + ")?" + DASH);
    /** {@code Abu Dhabi, February 5 (AFP) – }: a place in mixed case counts only beside an agency. */
    private static final Pattern MIXED_DATELINE =
            Pattern.compile("^(?:" + WORDS + ")" + REGION + DATE + "\\s" + AGENCY + DASH);

    private static final Pattern DATE_STAMP = Pattern.compile(
            "^(?i:date|published|updated|posted|last updated)(?: on)?\\s?[:|]?\\s?" + Dates.WHOLE + "(?=[\\s\\p{Z}])");

    private static final Pattern AGENCY_AT_END = Pattern.compile(
            "[.!?…\"”’»)]\\s?(?<credit>[–—-]\\s?\\p{Lu}[\\p{L}.]++(?:[ /]\\p{Lu}[\\p{L}.]++){0,3}|\\((?:AP|AFP|Reuters|DPA|dpa|EFE|ANSA)\\))$");

    private LineParts() {}

    /** Where a dateline at the beginning of {@code line} ends, its dash included. */
    static OptionalInt datelineEnd(Line line) {
        String head = line.head(HEAD);
        Matcher capitals = CAPITAL_DATELINE.matcher(head);
        if (capitals.find()) {
            return within(line, capitals.end());
        }
        Matcher mixed = MIXED_DATELINE.matcher(head);
        return mixed.find() ? within(line, mixed.end()) : OptionalInt.empty();
    }

    /** Where a date stamp at the beginning of {@code line} ends, if more follows it. */
    static OptionalInt dateStampEnd(Line line) {
        Matcher matcher = DATE_STAMP.matcher(line.head(HEAD));
        return matcher.find() ? within(line, matcher.end()) : OptionalInt.empty();
    }

    /** Where an agency's name, set behind the last sentence, begins. */
    static OptionalInt agencyStart(Line line) {
        String tail = line.tail(TAIL);
        Matcher matcher = AGENCY_AT_END.matcher(tail);
        return matcher.find()
                ? OptionalInt.of(line.end() - tail.length() + matcher.start("credit"))
                : OptionalInt.empty();
    }

    /** Whether {@code line} ends with words that {@code later} begins with: a teaser cut off before the story itself. */
    static boolean isTeaserOf(Line line, Line later) {
        if (line.length() > LONGEST_TEASER || later.length() < SHORTEST_DUPLICATE) {
            return false;
        }
        String teaser = line.content();
        int place = teaser.indexOf(later.head(SHORTEST_DUPLICATE));
        int shared = teaser.length() - place;
        return place >= 0
                && shared >= SHORTEST_DUPLICATE
                && shared < later.length()
                && later.text().regionMatches(later.start(), teaser, place, shared);
    }

    private static OptionalInt within(Line line, int offset) {
        int place = line.start() + offset;
        return place < line.end() ? OptionalInt.of(place) : OptionalInt.empty();
    }
}
