package io.counterpoint.claims.derivation;

import org.eclipse.microprofile.graphql.Description;

/** How far derivation has come. */
@Description("How far the service has come with following, reading and comparing articles.")
public record Progress(
        @Description(
                "Whether every article that the sources service holds now has been read, under the parties known now,"
                        + " and compared, but for the failing ones.")
        boolean upToDate,

        @Description("Whether the sources service answers, and has nothing that was not taken over.")
        boolean feedFollowed,

        @Description("Changes of the parties for which the articles that mention the names are still looked for.")
        int changesToApply,

        @Description("Articles still to be read, or to be read again because parties or the extractor have changed.")
        int toRead,

        @Description("Articles whose statements are still to be compared with those of others.")
        int toCompare,

        @Description("Articles that could not be read or compared at the last attempt; they are tried again.")
        int failing) {}
