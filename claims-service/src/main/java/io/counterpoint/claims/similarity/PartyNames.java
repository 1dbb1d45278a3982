package io.counterpoint.claims.similarity;

import io.counterpoint.claims.extraction.KnownParty;
import java.util.Collection;
import java.util.List;

/** The names of parties, found in running text. Immutable; build it once for many statements. */
public final class PartyNames {
    private final List<KnownParty> parties;

    private PartyNames(List<KnownParty> parties) {
        this.parties = parties;
    }

    /** The names of the parties given; of two parties with the same name the first counts. */
    public static PartyNames of(Collection<KnownParty> parties) {
        return new PartyNames(List.copyOf(parties));
    }

    /** How many parties there are. */
    public int size() {
        return parties.size();
    }
}
