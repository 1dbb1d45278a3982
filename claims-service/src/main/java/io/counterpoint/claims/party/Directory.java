package io.counterpoint.claims.party;

import io.counterpoint.claims.extraction.PartyDirectory;
import io.counterpoint.claims.similarity.PartyNames;
import java.util.Map;
import java.util.UUID;

/**
 * The curated parties at one version of the directory, in the forms that extraction and matching read.
 *
 * @param version rises with each change
 * @param parties for extraction
 * @param names for matching
 * @param tree which party belongs to which
 * @param speakers the parties that curators made of speakers, by {@link NameWords#keyOf the key} of their names
 */
public record Directory(
        long version, PartyDirectory parties, PartyNames names, PartyTree<UUID> tree, Map<String, UUID> speakers) {
    public Directory {
        speakers = Map.copyOf(speakers);
    }
}
