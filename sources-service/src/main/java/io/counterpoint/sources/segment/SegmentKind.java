package io.counterpoint.sources.segment;

import org.eclipse.microprofile.graphql.Description;

/** What a stretch of an article's text is. */
@Description("What a stretch of an article's text is.")
public enum SegmentKind {
    /** The title above the text. */
    @Description("The title above the text.")
    HEADLINE,
    /** Who wrote it. */
    @Description("Who wrote it.")
    BYLINE,
    /** Where and when it was filed, and with which agency, before the first sentence. */
    @Description("Where and when it was filed, and with which agency, before the first sentence.")
    DATELINE,
    /** The first paragraph. */
    @Description("The first paragraph.")
    LEAD,
    /** The paragraphs after the lead. */
    @Description("The paragraphs after the lead.")
    BODY,
    /** What a picture shows, with its credit. */
    @Description("What a picture shows, with its credit.")
    CAPTION,
    /** A heading between paragraphs. */
    @Description("A heading between paragraphs.")
    CROSSHEAD,
    /** Who reported, wrote and edited, or the agency named at the end. */
    @Description("Who reported, wrote and edited, or the agency named at the end.")
    SIGN_OFF,
    /** What is not part of the story: navigation, date stamps, teasers repeated, invitations to share. */
    @Description("What is not part of the story: navigation, date stamps, teasers repeated, invitations to share.")
    BOILERPLATE
}
