package io.counterpoint.claims.extraction.speaker;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.speaker.NameIndex.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which known parties the words of one mention name, pronouns aside. */
final class MentionReader {
    /** Words after a name that still speak for the party: "Ruritanian officials". */
    private static final int HEAD_REACH = 4;

    private final NameIndex names;
    private final Lexicon lexicon;

    MentionReader(NameIndex names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
    }

    /**
     * What a mention names.
     *
     * @param parties ids; none when the directory does not know it
     * @param person whether it is an individual, known or not
     */
    record Reading(List<String> parties, boolean person) {}

    /** Every party that is no person and that a stretch of text names, in order. */
    List<String> groupsNamed(String text) {
        return names.matches(Word.of(text)).stream()
                .filter(match -> !match.person())
                .map(Match::id)
                .toList();
    }

    /** The known person to whom belongs what a mention says last: "Smith's spokesman"; null for none. */
    @Nullable
    String owner(List<Word> words) {
        return names.matches(words).stream()
                .filter(match -> match.person() && match.to() == words.size() - 1)
                .filter(match -> words.get(match.to() - 1).owner() && fitsGivenName(words, match))
                .map(Match::id)
                .findFirst()
                .orElse(null);
    }

    Reading read(String mention) {
        List<Word> words = Word.of(mention);
        List<Match> matches = names.matches(words);
        Match person = null;
        for (Match match : matches) {
            boolean owner = words.get(match.to() - 1).owner();
            boolean speaks = match.person() && !owner && fitsGivenName(words, match);
            person = speaks && (person == null || !afterOf(words, match)) ? match : person;
        }
        if (person != null) {
            return new Reading(List.of(person.id()), true);
        }
        if (namesUnknownPerson(words, matches)) {
            return new Reading(List.of(), true);
        }
        return new Reading(groups(words, matches), false);
    }

    /** "Hunter Rassendyll" is not Rudolf, "President Rassendyll" may be. */
    private boolean fitsGivenName(List<Word> words, Match match) {
        if (match.given() == null || match.from() == 0) {
            return true;
        }
        Word before = words.get(match.from() - 1);
        boolean given = before.capital()
                && !before.owner()
                && !before.comma()
                && !lexicon.is("title", before.lower())
                && names.matches(List.of(before)).isEmpty();
        return !given || before.key().charAt(0) == match.given().charAt(0);
    }

    private static boolean afterOf(List<Word> words, Match match) {
        return match.from() > 0
                && Set.of("of", "for", "to")
                        .contains(words.get(match.from() - 1).lower());
    }

    /** Two names in a row that are no known party, no title and no institution. */
    private boolean namesUnknownPerson(List<Word> words, List<Match> matches) {
        int run = 0;
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            boolean known =
                    matches.stream().anyMatch(match -> match.from() <= at && at < match.to() && !match.person());
            Word word = words.get(i);
            boolean name = word.capital()
                    && !known
                    && !lexicon.is("title", word.lower())
                    && !lexicon.is("institution", word.lower())
                    && !lexicon.is("determiner", word.lower());
            run = name ? run + 1 : 0;
            if (run >= 2 || (run == 1 && words.size() <= 2 && matches.isEmpty())) {
                return true;
            }
            run = word.comma() || word.owner() ? 0 : run;
        }
        return false;
    }

    /** The group a mention speaks for, or both when two are joined. */
    private List<String> groups(List<Word> words, List<Match> matches) {
        List<String> ids = new ArrayList<>();
        int end = 0;
        for (Match match : matches) {
            boolean joined = !ids.isEmpty() && isJoint(words.subList(end, match.from()));
            if (!match.person() && (ids.isEmpty() ? speaksFor(words, match) : joined) && !ids.contains(match.id())) {
                ids.add(match.id());
                end = match.to();
            }
        }
        return List.copyOf(ids);
    }

    private static boolean isJoint(List<Word> between) {
        return between.stream().allMatch(word -> Set.of("and", "the", "both").contains(word.lower()))
                && !between.isEmpty();
    }

    /** "Ruritania", "Ruritania's government" and "Ruritanian officials", but not "Ruritania's hopes" or "Ruritanian analysts". */
    private boolean speaksFor(List<Word> words, Match match) {
        boolean owner = words.get(match.to() - 1).owner();
        for (int i = match.to(); i < words.size() && i < match.to() + HEAD_REACH; i++) {
            Word word = words.get(i);
            if (lexicon.is("collective", word.lower())) {
                return true;
            }
            boolean ends = lexicon.is("preposition", word.lower())
                    || word.lower().equals("who")
                    || words.get(i - 1).comma();
            if (ends || (word.lower().equals("and") && i > match.to())) {
                return !owner && i == match.to();
            }
            if (word.lower().equals("and")) {
                return true;
            }
        }
        return match.to() == words.size() && !owner;
    }
}
