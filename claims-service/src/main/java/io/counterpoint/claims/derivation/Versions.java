package io.counterpoint.claims.derivation;

import io.counterpoint.claims.extraction.Extractor;

/** The version of what is derived: articles derived with an older one are derived again. */
final class Versions {
    /** Raised whenever matching can yield other results for the same statements. */
    private static final int MATCHING = 7;

    private Versions() {}

    /** One number that rises with either of both versions. */
    static int current() {
        return Extractor.VERSION * 1000 + MATCHING;
    }
}
