package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with all that matching looks at.
 *
 * @param id the statement's id
 * @param articleId the article it stands in
 * @param outletId the outlet that published the article
 * @param exact its exact text
 * @param context the sentence it stands in, the exact text included; a sentence more on either side does no harm
 * @param start where it starts in the article's text, in code points; tells what stands before what
 * @param kind how it stands in the text
 * @param partyId the party that speaks; null when the speaker is unknown, and for the outlet's own voice
 * @param partyLine that party and those it belongs to, nearest first; empty when unknown
 * @param speakerMention the speaker as mentioned ("he", "Ukrainian officials"); null when nobody is
 * @param cueLemma the lemma of the attributing word or phrase ("say", "according to"); null for none
 * @param channel where it was said ("Telegram"); null when not given
 * @param saidOn the day it was said; null when unknown
 * @param publishedOn the day the article was published; null when unknown
 */
public record MatchableStatement(
        String id,
        String articleId,
        String outletId,
        String exact,
        String context,
        int start,
        StatementKind kind,
        @Nullable String partyId,
        List<String> partyLine,
        @Nullable String speakerMention,
        @Nullable String cueLemma,
        @Nullable String channel,
        @Nullable LocalDate saidOn,
        @Nullable LocalDate publishedOn) {
    public MatchableStatement {
        partyLine = List.copyOf(partyLine);
    }
}
