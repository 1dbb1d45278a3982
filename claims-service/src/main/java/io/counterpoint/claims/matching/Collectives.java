package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.LexiconFile;
import io.counterpoint.claims.similarity.PartyNames;
import io.counterpoint.claims.similarity.Phrase;
import io.counterpoint.claims.similarity.Word;
import io.counterpoint.claims.similarity.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Speakers that are several at once: "both sides", "the union and the company"; not "the company's envoy Lee".
 *
 * @param parties the ids of the parties that are named, in ascending order; none that another one named belongs to
 * @param several whether more than one speaks
 */
record Collectives(Set<String> parties, boolean several) {
    private static final Set<String> NOUNS = nouns();
    private static final Set<String> LISTING = Set.of("and", "both", "neither");

    /** Who speaks by a mention. */
    static Collectives of(String mention, PartyNames names) {
        List<Word> words = Words.of(mention);
        Set<String> parties = new TreeSet<>();
        boolean collective = false;
        for (int i = 0; i < words.size(); i++) {
            Phrase party = names.partyAt(words, i);
            boolean attribute =
                    party != null && words.get(i + party.length() - 1).possessive();
            if (party != null && !attribute) {
                parties.add(party.value());
            }
            collective |= NOUNS.contains(words.get(i).lower());
        }
        Set<String> speaking = new TreeSet<>(parties);
        speaking.removeIf(party -> parties.stream()
                .anyMatch(other -> !other.equals(party) && names.lineOf(other).contains(party)));
        boolean listed = words.stream().anyMatch(word -> LISTING.contains(word.lower()));
        return new Collectives(speaking, (speaking.size() > 1 && listed) || (collective && parties.isEmpty()));
    }

    private static Set<String> nouns() {
        Set<String> nouns = new HashSet<>();
        LexiconFile.entries("aspects.txt").stream()
                .filter(entry -> entry.name().equals("collective"))
                .forEach(entry -> nouns.addAll(entry.phrases()));
        return Set.copyOf(nouns);
    }
}
