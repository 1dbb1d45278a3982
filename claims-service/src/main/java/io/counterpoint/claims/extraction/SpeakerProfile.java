package io.counterpoint.claims.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What a text itself says about a speaker, so that one the directory does not know can be proposed as a party. A later
 * surname and a pronoun for an individual carry what was said when the person was introduced.
 *
 * @param kind how this mention names the speaker
 * @param name the full name as first introduced; null when the text gives none
 * @param role the office or description given, without the name and the affiliation's adjective; null for none
 * @param affiliationId the known party the speaker is said to belong to; null for none
 */
public record SpeakerProfile(
        SpeakerKind kind,
        @Nullable String name,
        @Nullable String role,
        @Nullable String affiliationId) {}
