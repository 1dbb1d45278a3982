package io.counterpoint.gateway.planning;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words what is wrong with a document for those who wrote it. graphql-java's own messages name its error classes and
 * print values as its syntax tree; both say nothing to a client, and a value may be as long as a document.
 */
final class ProblemText {

    private static final int LONGEST = 300;
    private static final Pattern PREFIX = Pattern.compile("^\\s*Validation [Ee]rror \\([^)]*\\)\\s*:\\s*");
    private static final String VALUE = "^argument '([^']*)' with value '.*' ";

    private static final List<Rewording> REWORDINGS = List.of(
            rewording(VALUE + "must not be null$", "Argument '$1' must not be null"),
            rewording(VALUE + "must be an object type$", "Argument '$1' must be an input object"),
            rewording(
                    VALUE + "is missing required fields '\\[?([^']*?)\\]?'$",
                    "Argument '$1' lacks required fields: $2"),
            rewording(
                    VALUE + "contains a field not in '([^']*)': '([^']*)'$",
                    "Argument '$1' has a field '$3', which $2 does not define"),
            rewording(VALUE + "is not a valid '([^']*)'( - .*)?$", "Argument '$1' is not a valid $2"),
            rewording("^(Exactly one key must be specified for OneOf type '[^']*')\\.$", "$1"),
            rewording("^Bad default value '.*' for type '([^']*)'$", "The default value is not a valid $1"),
            rewording("^'([^']*)' : (.*)$", "The fields for '$1' in the answer cannot be merged: $2"),
            rewording("^(Invalid syntax) with ANTLR error '.*'( at line \\d+ column \\d+)$", "$1$2"));

    private record Rewording(Pattern pattern, String replacement) {}

    private ProblemText() {}

    private static Rewording rewording(String pattern, String replacement) {
        return new Rewording(Pattern.compile(pattern, Pattern.DOTALL), replacement);
    }

    /** The wording for clients of one of graphql-java's messages. */
    static String of(String message) {
        String text = PREFIX.matcher(message).replaceFirst("");
        for (Rewording rewording : REWORDINGS) {
            Matcher matcher = rewording.pattern().matcher(text);
            if (matcher.find()) {
                text = matcher.replaceFirst(rewording.replacement());
                break;
            }
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
