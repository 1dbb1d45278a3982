package io.counterpoint.sources.segment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line is by its form alone, wherever it stands. Patterns see only a bounded head or tail of a line, so that no
 * input makes them slow.
 */
final class LineForm {

    private static final int SHORT = 160;
    private static final int LONGEST_BYLINE = 120;
    private static final int LONGEST_CAPTION = 800;
    private static final int LONGEST_SIGN_OFF = 800;
    private static final int LONGEST_NAVIGATION_ITEM = 40;

    private static final String NAMES =
            "\\p{Lu}[\\p{L}\\p{M}.'’-]*+(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*+|of|and|the|&)){0,4}";

    private static final Pattern NAVIGATION_MARK = Pattern.compile("[\\s\\p{Z}]+[/>»›|•·→][\\s\\p{Z}]+");

    private static final Pattern CREDIT_AT_END = Pattern.compile(
            "(?i:\\b(?:photos?|photographs?|pictures?|images?|illustration|credit|courtesy)\\b\\s?(?:credit)?\\s?"
                    + "(?:[:/|]|by|via|courtesy|of|from)\\s?)[^.!?:]{2,80}[)\\]]?$");
    private static final Pattern CREDIT_IN_BRACKETS = Pattern.compile(
            "[(\\[][^()\\[\\]]{0,100}(?i:\\bphoto|\\bpicture|\\bimage|\\bcredit|\\bhandout)[^()\\[\\]]{0,100}[)\\]]\\.?$");
    private static final Pattern NAME_AND_AGENCY =
            Pattern.compile("(?:^|[\\s(\\[])" + NAMES + "\\s?/\\s?" + NAMES + "[)\\]]?$");
    private static final Pattern CAPTION_LABEL = Pattern.compile(
            "^(?i:file photo|file image|file picture|photo|image|picture|pictured|caption)\\s?[:\\-–—]");

    private static final Pattern STAFF_CREDIT = Pattern.compile(
            "^[(\\[]?(?:(?i:additional|further) )?"
                    + "(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Ww]ritten|[Tt]ranslated|[Tt]ranslation) by\\b");
    private static final Pattern AGENCY_LINE = Pattern.compile(
            "^(?:[–—-]{1,2}\\s?|[Ss]ource\\s?: ?|[(\\[])" + NAMES + "(?:\\s?[/,&+]\\s?" + NAMES + "){0,3}[)\\]]?\\.?$");
    private static final Pattern WITH_AGENCIES = Pattern.compile("^[(\\[]?[Ww]ith (?:inputs?|reporting|files|agenc)");

    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:https?://\\S+|www\\.\\S+|[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)*\\.(?:com|org|net|info|uk|eu|ua|ru|de|fr|ir|tv|news)(?:/\\S*)?)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_LINE = Pattern.compile(
            "^(?:(?i:date|published|updated|posted|last updated|first published|modified)(?: on| at)?\\s?[:|]?\\s?)?"
                    + "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?"
                    + Dates.WHOLE + "(?:[\\sT,|·-]{1,3}(?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s?(?i:[ap]\\.?m\\.?)?"
                    + "(?:\\s?[(]?(?:[A-Z]{1,5}|[+-]\\d{2}:?\\d{2})[)]?)?)?$");

    private static final List<String> INVITATIONS = List.of(
            "share this",
            "share on",
            "share via",
            "share the article",
            "follow us",
            "subscribe to",
            "subscribe now",
            "sign up for",
            "sign up to",
            "read more",
            "read also",
            "also read",
            "read next",
            "see also",
            "related:",
            "related articles",
            "related stories",
            "related topics",
            "more on this story",
            "recommended for you",
            "click here",
            "copyright",
            "©",
            "all rights reserved",
            "print this",
            "email this",
            "tags:",
            "topics:",
            "listen to this article",
            "download our app",
            "join us on",
            "watch:",
            "watch live",
            "our standards:",
            "leave a comment",
            "skip to content",
            "skip to main",
            "this article was originally published");
    private static final Set<String> LONE_WORDS = Set.of(
            "share",
            "advertisement",
            "advertising",
            "comments",
            "print",
            "email",
            "facebook",
            "twitter",
            "telegram",
            "whatsapp",
            "copy link",
            "menu",
            "home",
            "search",
            "subscribe",
            "log in",
            "sign in",
            "x",
            "news",
            "more");
    private static final Set<String> NAME_PARTICLES = Set.of(
            "and", "for", "in", "of", "the", "de", "del", "da", "di", "van", "von", "der", "bin", "al", "el", "&", "|");

    private static final Pattern NAME_SEPARATOR = Pattern.compile("[\\s,]+");

    private LineForm() {}

    /** The label the form decides, or null for what reads as prose or as a heading. */
    static @Nullable SegmentKind of(Line line) {
        if (isBoilerplate(line)) {
            return SegmentKind.BOILERPLATE;
        }
        if (isByline(line)) {
            return SegmentKind.BYLINE;
        }
        if (isSignOff(line)) {
            return SegmentKind.SIGN_OFF;
        }
        return isCaption(line) ? SegmentKind.CAPTION : null;
    }

    /** Whether a line reads as prose: a sentence that ends, or a paragraph. */
    static boolean isProse(Line line) {
        return line.length() > SHORT * 2 || endsSentence(line);
    }

    /** Whether the last mark, quotation marks and brackets aside, ends a sentence. */
    static boolean endsSentence(Line line) {
        int last = line.end() - 1;
        while (last > line.start() && "\"'”’»“)]".indexOf(line.text().charAt(last)) >= 0) {
            last--;
        }
        return ".!?…。".indexOf(line.text().charAt(last)) >= 0;
    }

    private static boolean isBoilerplate(Line line) {
        if (line.length() > SHORT) {
            return false;
        }
        String content = line.content();
        String lower = content.toLowerCase(Locale.ROOT);
        return LONE_WORDS.contains(lower)
                || INVITATIONS.stream().anyMatch(lower::startsWith)
                || ADDRESS.matcher(content).find()
                || DATE_LINE.matcher(content).find()
                || isNavigation(content);
    }

    /** Several short items between separators: the path through a site's menus. */
    private static boolean isNavigation(String content) {
        String[] items = NAVIGATION_MARK.split(content, -1);
        if (items.length < 3) {
            return false;
        }
        for (String item : items) {
            if (item.length() > LONGEST_NAVIGATION_ITEM || item.endsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isByline(Line line) {
        String content = line.head(LONGEST_BYLINE + 1);
        if (content.length() > LONGEST_BYLINE
                || content.endsWith(".")
                || !content.regionMatches(true, 0, "by ", 0, 3)) {
            return false;
        }
        String[] words = NAME_SEPARATOR.split(content.substring(3).strip(), -1);
        boolean named = false;
        for (String word : words) {
            boolean name = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            if (!name && !NAME_PARTICLES.contains(word)) {
                return false;
            }
            named |= name;
        }
        return named;
    }

    private static boolean isSignOff(Line line) {
        if (line.length() > LONGEST_SIGN_OFF) {
            return false;
        }
        String head = line.head(SHORT);
        return STAFF_CREDIT.matcher(head).find()
                || WITH_AGENCIES.matcher(head).find()
                || (line.length() < SHORT && AGENCY_LINE.matcher(head).find());
    }

    private static boolean isCaption(Line line) {
        if (line.length() > LONGEST_CAPTION) {
            return false;
        }
        String tail = line.tail(SHORT);
        return CREDIT_AT_END.matcher(tail).find()
                || CREDIT_IN_BRACKETS.matcher(tail).find()
                || NAME_AND_AGENCY.matcher(tail).find()
                || CAPTION_LABEL.matcher(line.head(SHORT)).find();
    }
}
