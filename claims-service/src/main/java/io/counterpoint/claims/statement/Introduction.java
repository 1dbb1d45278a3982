package io.counterpoint.claims.statement;

import io.counterpoint.claims.extraction.Mention;
import io.counterpoint.claims.extraction.PartyKind;
import io.counterpoint.claims.extraction.SpeakerKind;
import io.counterpoint.claims.extraction.SpeakerProfile;
import io.counterpoint.claims.party.NameWords;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a text introduces a speaker by name.
 *
 * @param key what all spellings of the name share, see {@link NameWords#keyOf}
 * @param name the full name as the text has it
 * @param kind what the speaker seems to be
 * @param role the office or description; null when the text gives none
 * @param affiliationId the known party the speaker is said to belong to; null for none
 */
public record Introduction(
        String key,
        String name,
        PartyKind kind,
        @Nullable String role,
        @Nullable UUID affiliationId) {
    /** Longer names are none. */
    private static final int LONGEST = 100;

    private static final int LONGEST_ROLE = 200;

    /** What a mention tells; null when it gives no name. */
    static @Nullable Introduction of(@Nullable Mention speaker) {
        SpeakerProfile profile = speaker == null ? null : speaker.profile();
        if (speaker == null || profile == null) {
            return null;
        }
        String name = profile.kind() == SpeakerKind.COLLECTIVE ? body(speaker.text()) : profile.name();
        String key = name == null || name.length() > LONGEST ? "" : NameWords.keyOf(name);
        if (name == null || key.isEmpty()) {
            return null;
        }
        String role = profile.role();
        return new Introduction(
                key,
                name,
                kindOf(speaker, profile, name),
                role == null || role.length() > LONGEST_ROLE ? null : role,
                profile.affiliationId() == null ? null : UUID.fromString(profile.affiliationId()));
    }

    /** People have a role or several names; of what the text puts "the" before, and of single words, most are bodies. */
    private static PartyKind kindOf(Mention speaker, SpeakerProfile profile, String name) {
        boolean person = profile.role() != null || (name.indexOf(' ') > 0 && !startsWithArticle(speaker.text()));
        return person && profile.kind() != SpeakerKind.COLLECTIVE ? PartyKind.PERSON : PartyKind.ORGANISATION;
    }

    /** The name of a body: two capitalised words or more; null for any other description. */
    private static @Nullable String body(String mention) {
        String bare = startsWithArticle(mention) ? mention.substring(mention.indexOf(' ') + 1) : mention;
        List<String> words = Arrays.asList(bare.strip().split("\\s+", -1));
        boolean capitals =
                words.stream().allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
        return words.size() > 1 && capitals ? String.join(" ", words) : null;
    }

    private static boolean startsWithArticle(String mention) {
        return mention.startsWith("the ") || mention.startsWith("The ");
    }
}
