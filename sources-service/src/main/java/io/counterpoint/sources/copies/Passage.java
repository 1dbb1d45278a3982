package io.counterpoint.sources.copies;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A passage that two articles share, perhaps with small changes; places count Unicode code points.
 *
 * @param start its first character in the newest text of the article, from 0
 * @param end the character after its last one
 * @param exact the text between the two
 * @param otherStart its first character in the newest text of the other article, from 0
 * @param otherEnd the character after its last one
 * @param otherExact the text between the two
 */
@Description("A passage that two articles share, perhaps with small changes; places count Unicode code points.")
public record Passage(
        @Description("Its first character in the newest text of the article, counted from 0.")
        int start,

        @Description("The character after its last one.") int end,

        @NonNull @Description("The text between the two.") String exact,

        @Description("Its first character in the newest text of the other article, counted from 0.")
        int otherStart,

        @Description("The character after its last one there.")
        int otherEnd,

        @NonNull @Description("The text between the two there.")
        String otherExact) {}
