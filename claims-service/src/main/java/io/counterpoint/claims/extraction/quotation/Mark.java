package io.counterpoint.claims.extraction.quotation;

/**
 * A double quotation mark.
 *
 * @param start first index
 * @param end index after the last; two signs can make one mark
 * @param side which way it turns, judged by its form and neighbours
 */
record Mark(int start, int end, Side side) {
    enum Side {
        OPENING,
        CLOSING,
        UNKNOWN
    }
}
