package io.counterpoint.claims.party;

import io.counterpoint.claims.error.ClientException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as written, and the key under which it belongs to one party.
 *
 * @param text as written, without surrounding space
 * @param key in lower case with single spaces
 */
record Spelling(String text, String key) {
    /** The longest name, in UTF-16 units. */
    static final int LONGEST = 200;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * Reads a name.
     *
     * @throws ClientException BAD_INPUT when it is empty, too long, or holds control characters
     */
    static Spelling of(String name) {
        String text = SPACE.matcher(name).replaceAll(" ").strip();
        if (text.isEmpty()) {
            throw ClientException.badInput("A party's name is empty.");
        }
        if (text.length() > LONGEST) {
            throw ClientException.badInput("A party's name is longer than " + LONGEST + " characters.");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw ClientException.badInput("A party's name contains control characters.");
        }
        return new Spelling(text, text.toLowerCase(Locale.ROOT));
    }
}
