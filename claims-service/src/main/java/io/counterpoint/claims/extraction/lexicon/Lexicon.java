package io.counterpoint.claims.extraction.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words the extractor knows. Immutable; {@link #english()} is read once. */
public final class Lexicon {
    /** Ends an entry that gives only how a line begins. */
    private static final String OPENER = "…";

    private final Map<String, VerbForm> verbs;
    private final Map<String, CueEntry> verbCues;
    private final Map<String, CueEntry> nounCues;
    private final Map<String, CueEntry> adjectiveCues;
    private final Map<String, Set<String>> words;
    private final List<Phrase> channels;
    private final Map<String, String> offices;
    private final Map<String, List<String>> furniture;

    /**
     * Words that mean something.
     *
     * @param words in lower case
     * @param meaning the normal form of what they mean
     */
    public record Phrase(String words, String meaning) {}

    Lexicon(
            Map<String, VerbForm> verbs,
            Map<String, CueEntry> verbCues,
            Map<String, CueEntry> nounCues,
            Map<String, CueEntry> adjectiveCues,
            Map<String, Set<String>> words,
            List<Phrase> channels,
            Map<String, String> offices,
            Map<String, List<String>> furniture) {
        this.verbs = Map.copyOf(verbs);
        this.verbCues = Map.copyOf(verbCues);
        this.nounCues = Map.copyOf(nounCues);
        this.adjectiveCues = Map.copyOf(adjectiveCues);
        this.words = Map.copyOf(words);
        this.channels = List.copyOf(channels);
        this.offices = Map.copyOf(offices);
        this.furniture = Map.copyOf(furniture);
    }

    /** The English lexicon shipped with the extractor. */
    public static Lexicon english() {
        return Holder.ENGLISH;
    }

    /** What a lower-case word is as a verb, guessed from its ending when unknown; null when it is none. */
    public @Nullable VerbForm verb(String lower) {
        VerbForm known = verbs.get(lower);
        return known == null ? Inflection.guess(lower) : known;
    }

    /** The cue a verb is when followed by a word: the two-word entry if there is one, else the plain one. */
    public @Nullable CueEntry verbCue(String lemma, String following) {
        CueEntry withParticle = verbCues.get(lemma + " " + following);
        return withParticle == null ? verbCues.get(lemma) : withParticle;
    }

    /** The cue a noun in singular or plural is when followed by a word. */
    public @Nullable CueEntry nounCue(String lower, String following) {
        CueEntry withParticle = nounCues.get(lower + " " + following);
        return withParticle == null ? nounCues.get(lower) : withParticle;
    }

    /** The cue an adjective is when followed by a word. */
    public @Nullable CueEntry adjectiveCue(String lower, String following) {
        CueEntry withParticle = adjectiveCues.get(lower + " " + following);
        return withParticle == null ? adjectiveCues.get(lower) : withParticle;
    }

    /** Whether a lower-case word is a form of a verb that can stand beside a quotation. */
    public boolean isSpeechVerb(String lower) {
        VerbForm form = verbs.get(lower);
        CueEntry cue = form == null ? null : verbCues.get(form.lemma());
        return cue != null && cue.speech();
    }

    /** The class of cues a lower-case word is a verb of; empty for none. */
    public String family(String lower) {
        VerbForm form = verb(lower);
        CueEntry cue = form == null ? null : verbCues.get(form.lemma());
        return cue == null ? "" : cue.family();
    }

    /** The phrases that name a channel, the surest first. */
    public List<Phrase> channels() {
        return channels;
    }

    /** The office of somebody who does what a verb says ("heads": "head"); null for none. */
    public @Nullable String office(String verb) {
        return offices.get(verb);
    }

    /** Whether a lower-case line is one that pages set around stories. */
    public boolean isFurniture(String line) {
        int blank = line.indexOf(' ');
        String first = blank < 0 ? line : line.substring(0, blank);
        for (String known : furniture.getOrDefault(first, List.of())) {
            boolean opener = known.endsWith(OPENER);
            if (opener ? line.startsWith(known.substring(0, known.length() - 1)) : line.equals(known)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lower-case word is listed in a section of the word file. */
    public boolean is(String section, String lower) {
        return words.getOrDefault(section, Set.of()).contains(lower);
    }

    private static final class Holder {
        static final Lexicon ENGLISH = new LexiconReader().read();
    }
}
