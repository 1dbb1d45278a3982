package io.counterpoint.claims.statement;

import io.counterpoint.claims.extraction.StatementKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A current statement with all that matching looks at.
 *
 * @param id its id
 * @param articleId the article it stands in
 * @param outletId the outlet that published the article
 * @param start first code point
 * @param end code point after the last
 * @param ordinal tells statements of several parties at one place apart
 * @param exact its text
 * @param context the sentences it stands in
 * @param kind how it stands in the text
 * @param speakerId the party that says it; null when unknown
 * @param speakerMention the speaker as mentioned; null when nobody is
 * @param cueLemma the lemma of the attributing words; null for none
 * @param channel where it was said; null when not given
 * @param saidOn the day it was said; null when unknown
 * @param confidence 0 to 1
 * @param utteranceId the utterance it renders so far; null for none
 */
public record StoredStatement(
        UUID id,
        UUID articleId,
        UUID outletId,
        int start,
        int end,
        int ordinal,
        String exact,
        String context,
        StatementKind kind,
        @Nullable UUID speakerId,
        @Nullable String speakerMention,
        @Nullable String cueLemma,
        @Nullable String channel,
        @Nullable LocalDate saidOn,
        double confidence,
        @Nullable UUID utteranceId) {}
