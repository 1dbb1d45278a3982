package io.counterpoint.claims.matching;

import io.counterpoint.claims.extraction.StatementKind;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether two statements can have the same speaker. */
final class SpeakerGate {
    private SpeakerGate() {}

    /** Why the speakers can be one; null when they cannot. */
    static @Nullable String reason(MatchableStatement a, MatchableStatement b) {
        boolean voiceA = a.kind() == StatementKind.OUTLET_VOICE;
        boolean voiceB = b.kind() == StatementKind.OUTLET_VOICE;
        if (voiceA || voiceB) {
            return voiceA && voiceB ? "both in the outlet's own voice" : null;
        }
        if (a.partyId() != null && b.partyId() != null) {
            return known(a, b);
        }
        if (a.partyId() == null && b.partyId() == null) {
            return sameMention(a.speakerMention(), b.speakerMention()) ? "speakers named alike" : null;
        }
        MatchableStatement unknown = a.partyId() == null ? a : b;
        return unknown.speakerMention() == null ? "one without a named speaker" : null;
    }

    private static @Nullable String known(MatchableStatement a, MatchableStatement b) {
        if (a.partyId() != null && a.partyId().equals(b.partyId())) {
            return "the same speaker";
        }
        boolean related = a.partyLine().contains(b.partyId()) || b.partyLine().contains(a.partyId());
        return related ? "one speaks for the other" : null;
    }

    private static boolean sameMention(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return true;
        }
        Set<String> stems = Words.of(a).stream().map(Word::stem).collect(Collectors.toSet());
        return Words.of(b).stream().map(Word::stem).anyMatch(stems::contains);
    }
}
