package io.counterpoint.claims.statement;

import io.counterpoint.claims.extraction.StatementKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as extraction finds it, with all that is stored of it.
 *
 * @param start first code point
 * @param end code point after the last
 * @param ordinal tells statements of several parties at one place apart
 * @param exact the text between
 * @param prefix the text before
 * @param suffix the text after
 * @param context the sentences it stands in
 * @param kind how it stands in the text
 * @param speakerId the party that says it; null when unknown
 * @param speakerMention the speaker as mentioned; null when nobody is
 * @param introduction how the text introduces the speaker by name; null when it does not
 * @param cue the words that attribute it; null for none
 * @param cueLemma their dictionary form; null for none
 * @param channel where it was said; null when not given
 * @param saidOn the day it was said; null when unknown
 * @param rule the rule that found it
 * @param confidence 0 to 1
 */
public record StatementDraft(
        int start,
        int end,
        int ordinal,
        String exact,
        String prefix,
        String suffix,
        String context,
        StatementKind kind,
        @Nullable UUID speakerId,
        @Nullable String speakerMention,
        @Nullable Introduction introduction,
        @Nullable String cue,
        @Nullable String cueLemma,
        @Nullable String channel,
        @Nullable LocalDate saidOn,
        String rule,
        double confidence) {}
