package io.counterpoint.claims.extraction.speaker;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.speaker.MentionReader.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells which known parties the sources of one text mean. It must be shown the text's mentions in order, as pronouns
 * and "both sides" mean who was named before; so one is made for each text.
 */
public final class SpeakerResolver {
    private static final Pattern BLANK = Pattern.compile("\\s");

    private final MentionReader reader;
    private final Introduced introduced;
    private final Lexicon lexicon;
    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private List<String> passing = List.of();
    private List<String> person = List.of();
    private List<String> group = List.of();

    public SpeakerResolver(NameIndex names, PartyNouns nouns, Lexicon lexicon) {
        this.reader = new MentionReader(names, lexicon);
        this.introduced = new Introduced(nouns, lexicon);
        this.lexicon = lexicon;
    }

    /** Takes note of the groups that a sentence names, which "both sides" may mean later. */
    public void passSentence(String sentence) {
        introduced.groups(passing);
        passing = reader.groupsNamed(sentence);
        passing.forEach(id -> mentions.merge(id, 1, Integer::sum));
    }

    /**
     * The parties that a source means, two for both sides; none when the directory does not know it.
     *
     * @param source the mention
     * @param before what its sentence says before it
     */
    public List<String> resolve(String source, String before) {
        String lower = BLANK.matcher(source.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        if (lexicon.is("individual", lower)) {
            return person;
        }
        if (lexicon.is("group", lower)) {
            return group;
        }
        if (isBothSides(lower)) {
            return sides();
        }
        Reading reading = described(source, before, reader.read(source));
        remember(reading);
        return reading.parties();
    }

    /** A mention that names nobody may describe who was introduced before, and one of a party the person with that role. */
    private Reading described(String source, String before, Reading reading) {
        List<Word> words = Word.of(source);
        String owner = reading.parties().isEmpty() ? reader.owner(words) : null;
        if (owner != null) {
            List<String> side = introduced.speakingFor(owner, words.getLast().lower());
            return new Reading(side, !side.isEmpty() && introduced.isPerson(side.getFirst()));
        }
        if (reading.person()) {
            introduced.person(words, reading.parties());
            return reading;
        }
        reading.parties().forEach(party -> introduced.organisation(words, party));
        List<String> meant =
                reading.parties().isEmpty() ? meant(words, before) : introduced.holder(words, reading.parties());
        return meant.isEmpty() ? reading : new Reading(meant, introduced.isPerson(meant.getFirst()));
    }

    private List<String> meant(List<Word> words, String before) {
        if (!words.isEmpty() && lexicon.is("possessive", words.getFirst().lower())) {
            return introduced.ofGroup(words, group);
        }
        return introduced.meant(words, reader.groupsNamed(before));
    }

    /** Whether a source is a pronoun for a person or a group. */
    public boolean isPronoun(String source) {
        String lower = source.strip().toLowerCase(Locale.ROOT);
        return lexicon.is("individual", lower) || lexicon.is("group", lower);
    }

    /** The two groups named most often so far; none when fewer are known. */
    private List<String> sides() {
        List<String> often = mentions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
        return often.size() < 2 ? List.of() : often;
    }

    /** Whether a sentence is about known parties: one is its subject, or two are named. */
    public boolean concerns(String sentence, String subject) {
        return !reader.read(subject).parties().isEmpty()
                || (isBothSides(subject.toLowerCase(Locale.ROOT)) && mentions.size() > 1)
                || reader.groupsNamed(sentence).stream().distinct().count() > 1;
    }

    private static boolean isBothSides(String lower) {
        return lower.startsWith("both sides")
                || lower.startsWith("the two sides")
                || lower.startsWith("both countries")
                || lower.startsWith("the two countries");
    }

    private void remember(Reading reading) {
        if (reading.person()) {
            person = reading.parties();
        } else if (!reading.parties().isEmpty()) {
            group = reading.parties();
        }
    }
}
