package io.counterpoint.sources.article;

import org.eclipse.microprofile.graphql.Description;

/** How exactly a publication date is known. */
@Description("How exactly a publication date is known.")
public enum DatePrecision {
    /** Only the day; the time of the date-time is midnight UTC and means nothing. */
    @Description("Only the day; the time of the date-time is midnight UTC and means nothing.")
    DAY,
    /** The moment. */
    @Description("The moment.")
    INSTANT
}
