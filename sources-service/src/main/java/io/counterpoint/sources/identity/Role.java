package io.counterpoint.sources.identity;

import java.util.Locale;

/** What a token entitles to. */
enum Role {
    /** Adds articles and outlets. */
    INTAKE,
    /** Decides on what was found, and adds to it. */
    CURATOR,
    /** Does everything. */
    ADMIN;

    /** As tokens name it. */
    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
