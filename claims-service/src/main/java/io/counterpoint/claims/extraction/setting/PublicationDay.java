package io.counterpoint.claims.extraction.setting;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.text.Characters;
import io.counterpoint.claims.extraction.text.Dateline;
import io.counterpoint.claims.extraction.text.Paragraphs;
import io.counterpoint.claims.extraction.text.Range;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day a text was published from the text itself: from a line that holds nothing but a date and what goes with
 * one ("Published 4 March 2026, 10:31 GMT"), or from a dateline with a year ("KYIV, March 4, 2026 (Agency) - ").
 */
public final class PublicationDay {
    /** Such a line stands among the first ones, and is short, in characters. */
    private static final int LINES = 12;

    private static final int LONGEST = 90;

    private final Lexicon lexicon;

    public PublicationDay(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The day; null when the text gives none, or none with its year. */
    public @Nullable LocalDate in(String text) {
        String top = text.substring(0, Math.min(text.length(), LINES * LONGEST * 10));
        List<Range> lines = Paragraphs.of(top);
        for (Range line : lines.subList(0, Math.min(LINES, lines.size()))) {
            LocalDate day = in(top, line);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private @Nullable LocalDate in(String text, Range line) {
        Range story = Dateline.after(text, line);
        boolean dateline = story.start() > line.start();
        if (!dateline && line.length() > LONGEST) {
            return null;
        }
        List<String> words = words(dateline ? new Range(line.start(), story.start()).in(text) : line.in(text));
        LocalDate day = day(words);
        return day != null && (dateline || words.stream().allMatch(this::goesWithDates)) ? day : null;
    }

    private static @Nullable LocalDate day(List<String> words) {
        for (String word : words) {
            if (word.length() == 10 && word.charAt(4) == '-' && Character.isDigit(word.charAt(0))) {
                return iso(word);
            }
        }
        return SpokenOn.read(words, null);
    }

    private static @Nullable LocalDate iso(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private boolean goesWithDates(String word) {
        return Character.isDigit(word.charAt(0)) || lexicon.is("time", word) || lexicon.is("date line", word);
    }

    /** The words and numbers in lower case; a date such as 2026-03-04 is one, its time of day another. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            boolean inside = Characters.isWordPart(c)
                    && !(c == 't'
                            && i > 0
                            && Character.isDigit(lower.charAt(i - 1))
                            && Character.isDigit(Characters.at(lower, i + 1)));
            boolean hyphen = c == '-' && start >= 0 && Character.isDigit(Characters.at(lower, i + 1));
            if (inside || hyphen) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
