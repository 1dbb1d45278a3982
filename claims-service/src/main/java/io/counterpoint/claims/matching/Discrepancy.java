package io.counterpoint.claims.matching;

/**
 * Something in which two renderings disagree.
 *
 * @param aspect what it is about
 * @param one how and where the first statement has it
 * @param other how and where the second statement has it
 * @param confidence how sure it is that the two disagree, 0 to 1
 * @param reason what differs, in words
 */
public record Discrepancy(Aspect aspect, Version one, Version other, double confidence, String reason) {
    /** What a discrepancy is about. */
    public enum Aspect {
        /** Where it was said: Telegram or Facebook. */
        CHANNEL,
        /** How many or how much. */
        NUMBER,
        /** Where something is or happens. */
        PLACE,
        /** When something happens or was said. */
        DATE,
        /** Who acts, speaks or is spoken to. */
        ADDRESSEE,
        /** How strongly it is said: "narrowed somewhat" or "far apart". */
        STRENGTH
    }

    /**
     * One side.
     *
     * @param statementId the statement
     * @param value the value in a normal form
     * @param exact the words that say so; the channel's name for a channel that stands outside the statement
     * @param start where the words start in the statement's exact text, in code points; 0 when they stand outside
     * @param end where they end, exclusive; 0 when they stand outside
     */
    public record Version(String statementId, String value, String exact, int start, int end) {}
}
