package io.counterpoint.sources.outlet;

import io.counterpoint.sources.errors.ServiceException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an outlet.
 *
 * @param shown as it is shown: white space at its ends removed, and between words a single space
 * @param key equal for names that differ only in case, width or composition of characters
 */
public record OutletName(String shown, String key) {

    /** The longest name, in code points. */
    public static final int LONGEST = 200;

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** Reads a name as given; BAD_INPUT when it is blank or holds characters that cannot be stored. */
    public static OutletName of(String given) {
        if (given.codePointCount(0, given.length()) > LONGEST) {
            throw ServiceException.limitExceeded("An outlet's name may have at most " + LONGEST + " characters.");
        }
        String shown = WHITE_SPACE.matcher(given).replaceAll(" ").strip();
        if (shown.isEmpty()) {
            throw ServiceException.badInput("An outlet needs a name.");
        }
        String composed = Normalizer.normalize(shown, Normalizer.Form.NFKC);
        return new OutletName(shown, composed.toLowerCase(Locale.ROOT));
    }
}
