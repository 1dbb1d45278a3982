package io.counterpoint.claims.extraction.speaker;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text has introduced so far, so that "the minister", "the company" and "the federation" are known again. One is
 * made for each text and shown its mentions in order.
 */
final class Introduced {
    /** "The health minister": a description by which somebody is taken up again has few words. */
    private static final int LONGEST = 4;

    private final PartyNouns nouns;
    private final Lexicon lexicon;
    private final Map<String, List<String>> offices = new HashMap<>();
    private final Map<String, Set<String>> described = new HashMap<>();
    private final LinkedHashSet<String> groups = new LinkedHashSet<>();

    Introduced(PartyNouns nouns, Lexicon lexicon) {
        this.nouns = nouns;
        this.lexicon = lexicon;
    }

    /** Takes note of groups that the text names. */
    void groups(List<String> parties) {
        parties.forEach(this::group);
    }

    private void group(String party) {
        groups.remove(party);
        groups.add(party);
    }

    /** Takes note of a person and of the words that describe them; who is unknown takes an office from who had it before. */
    void person(List<Word> mention, List<String> parties) {
        mention.stream().filter(word -> isOffice(word.lower())).forEach(word -> offices.put(word.lower(), parties));
        parties.forEach(party ->
                nouns.role(party).stream().filter(this::isOffice).forEach(word -> offices.putIfAbsent(word, parties)));
    }

    private boolean isOffice(String word) {
        return lexicon.is("title", word) && !lexicon.is("institution", word) && !lexicon.is("determiner", word);
    }

    /**
     * The parties that a description such as "the minister" or "a spokesman for the company" takes up; none when nobody
     * fits.
     *
     * @param before the groups named before it in its own sentence
     */
    List<String> meant(List<Word> mention, List<String> before) {
        for (int i = 1; i + 2 < mention.size(); i++) {
            boolean link = Set.of("for", "of").contains(mention.get(i).lower());
            if (link
                    && isVoice(mention.get(i - 1))
                    && mention.get(i + 1).lower().equals("the")) {
                return described(mention.subList(i + 1, mention.size()), before);
            }
        }
        return described(mention, before);
    }

    /** "Its chief executive": the one known to be that, or whoever is meant by "it". */
    List<String> ofGroup(List<Word> mention, List<String> group) {
        boolean office = mention.size() > 1
                && mention.size() <= LONGEST
                && lexicon.is("group", mention.getFirst().lower())
                && mention.stream().skip(1).noneMatch(Word::capital)
                && isOffice(mention.getLast().lower());
        List<String> holder = office ? holderOf(mention.subList(1, mention.size()), group) : List.of();
        return office && holder.isEmpty() ? group : holder;
    }

    /** "Smith's spokesman" speaks for Smith, "Smith's party" is the one Smith belongs to. */
    List<String> speakingFor(String person, String noun) {
        if (isVoice(noun)) {
            return List.of(person);
        }
        String parent = nouns.parent(person);
        return parent != null && lexicon.is("own side", noun) ? List.of(parent) : List.of();
    }

    boolean isPerson(String party) {
        return nouns.isPerson(party);
    }

    /** Takes note of how a mention describes the organisation it names: "the campaign group Clean Lake". */
    void organisation(List<Word> mention, String party) {
        mention.stream()
                .filter(word -> !word.capital() && !word.owner() && isBody(word.lower()))
                .forEach(word ->
                        described.computeIfAbsent(party, key -> new HashSet<>()).add(word.lower()));
    }

    private boolean isBody(String noun) {
        return lexicon.is("public body", noun) || lexicon.is("body", noun) || lexicon.is("firm", noun);
    }

    private static boolean isVoice(Word word) {
        return isVoice(word.lower());
    }

    private static boolean isVoice(String noun) {
        return noun.startsWith("spokes") || noun.startsWith("representative") || noun.startsWith("lawyer");
    }

    private List<String> described(List<Word> mention, List<String> before) {
        int size = mention.size();
        boolean definite =
                size > 1 && size <= LONGEST && mention.getFirst().lower().equals("the");
        if (!definite || mention.stream().skip(1).anyMatch(word -> word.capital() || word.owner())) {
            return List.of();
        }
        String noun = mention.getLast().lower();
        if (noun.equals("state") && mention.get(1).lower().equals("head")) {
            return offices.entrySet().stream()
                    .filter(entry -> lexicon.is("head of state", entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(List.of());
        }
        if (isOffice(noun)) {
            return offices.getOrDefault(noun, List.of());
        }
        String group = size == 2 ? groupCalled(noun, before) : null;
        return group == null ? List.of() : List.of(group);
    }

    /** The group named last whose name ends in the noun; for "the company" one whose name tells no other sort of body. */
    private @Nullable String groupCalled(String noun, List<String> before) {
        boolean firm = lexicon.is("firm", noun) || noun.endsWith("maker");
        return latest(before)
                .filter(group -> nouns.isNamed(group, noun))
                .findFirst()
                .or(() -> latest(before)
                        .filter(group -> firm && nouns.isOrganisation(group) && !isOtherBody(group))
                        .findFirst())
                .orElse(null);
    }

    /** The groups named so far, the last one first. */
    private Stream<String> latest(List<String> before) {
        return Stream.concat(before.reversed().stream(), groups.reversed().stream());
    }

    private boolean isOtherBody(String group) {
        Set<String> called = described.getOrDefault(group, nouns.nouns(group));
        return called.stream().anyMatch(noun -> isBody(noun) && !lexicon.is("firm", noun));
    }

    /** "Ruritania's lead negotiator": the only known person with that role there; none where the mention says more. */
    List<String> holder(List<Word> mention, List<String> parties) {
        int from = 0;
        while (from < mention.size() && !mention.get(from).owner()) {
            from++;
        }
        return holderOf(mention.subList(Math.min(mention.size(), from + 1), mention.size()), parties);
    }

    private List<String> holderOf(List<Word> role, List<String> parties) {
        boolean plain = parties.size() == 1
                && !role.isEmpty()
                && role.size() <= LONGEST
                && role.stream().noneMatch(word -> word.capital() || word.owner() || word.comma())
                && isOffice(role.getLast().lower());
        return plain
                ? nouns.holder(
                        parties.getFirst(), role.stream().map(Word::lower).toList())
                : List.of();
    }
}
