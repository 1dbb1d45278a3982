package io.counterpoint.claims.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party that a speaker may turn out to be.
 *
 * @param id the party's id, handed back in {@link Mention#partyId()}
 * @param name the name it is listed under
 * @param kind what it is
 * @param aliases other names, capitals and seats of government included; spellings of one name in other
 *     transliterations need not be listed
 * @param parentId the party this one belongs to or speaks for; null for none
 * @param role what a person is ("Kremlin spokesman"); null when unknown
 */
public record KnownParty(
        String id,
        String name,
        PartyKind kind,
        List<String> aliases,
        @Nullable String parentId,
        @Nullable String role) {
    public KnownParty {
        aliases = List.copyOf(aliases);
    }
}
