package io.counterpoint.sources.article;

import org.eclipse.microprofile.graphql.Description;

/** Where a publication date comes from. */
@Description("Where a publication date comes from.")
public enum DateOrigin {
    /** Whoever added the article gave it. */
    @Description("Whoever added the article gave it.")
    GIVEN,
    /** It was found in the article's text. */
    @Description("It was found in the article's text.")
    TEXT
}
