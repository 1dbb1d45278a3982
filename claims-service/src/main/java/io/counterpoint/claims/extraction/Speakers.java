package io.counterpoint.claims.extraction;

import io.counterpoint.claims.extraction.attribution.Attribution;
import io.counterpoint.claims.extraction.attribution.Passage;
import io.counterpoint.claims.extraction.attribution.SentenceSubjects;
import io.counterpoint.claims.extraction.speaker.ProfileReader;
import io.counterpoint.claims.extraction.speaker.SpeakerResolver;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a text's mentions in order and tells which parties its sources mean. */
final class Speakers {
    private static final int LONGEST_ASIDE = 120;
    private static final int LONGEST_BEFORE = 400;
    private static final List<String> ASIDES = List.of(", the ", ", a ", ", an ", ", who ");

    private final String text;
    private final SpeakerResolver resolver;
    private final ProfileReader reader;
    private final Map<Range, List<String>> parties = new HashMap<>();
    private final Map<Range, SpeakerProfile> profiles = new HashMap<>();
    private int sentence;

    private Speakers(String text, SpeakerResolver resolver, ProfileReader reader) {
        this.text = text;
        this.resolver = resolver;
        this.reader = reader;
    }

    /** A mention at its place in the text, and what kind it is. */
    private record Mentioned(Range place, Kind kind) {
        enum Kind {
            SENTENCE,
            SUBJECT,
            SOURCE
        }
    }

    static Speakers of(
            String text,
            List<Passage> passages,
            List<Attribution> attributions,
            SentenceSubjects subjects,
            SpeakerResolver resolver,
            ProfileReader reader) {
        List<Mentioned> mentions = new ArrayList<>();
        for (Passage passage : passages) {
            for (Range sentence : passage.sentences()) {
                mentions.add(new Mentioned(passage.chars(sentence.start(), sentence.end()), Mentioned.Kind.SENTENCE));
                Range subject = subjects.of(passage, sentence);
                if (subject != null) {
                    mentions.add(new Mentioned(subject, Mentioned.Kind.SUBJECT));
                }
            }
        }
        for (Attribution attribution : attributions) {
            if (attribution.source() != null) {
                mentions.add(new Mentioned(attribution.source(), Mentioned.Kind.SOURCE));
            }
        }
        mentions.sort(
                Comparator.comparingInt((Mentioned mention) -> mention.place().start())
                        .thenComparing(Mentioned::kind));
        Speakers speakers = new Speakers(text, resolver, reader);
        mentions.forEach(speakers::read);
        return speakers;
    }

    private void read(Mentioned mention) {
        String words = mention.place().in(text);
        switch (mention.kind()) {
            case SENTENCE -> {
                sentence = mention.place().start();
                resolver.passSentence(words);
            }
            case SUBJECT, SOURCE -> {
                parties.computeIfAbsent(mention.place(), place -> resolver.resolve(words, before(place.start())));
                profiles.computeIfAbsent(mention.place(), place -> reader.read(words + aside(place.end())));
            }
        }
    }

    /** What the sentence says before a place, as far back as it matters. */
    private String before(int place) {
        return text.substring(Math.min(place, Math.max(sentence, place - LONGEST_BEFORE)), place);
    }

    /** Whether a source is a pronoun, which means who was named before. */
    boolean isPronoun(Range source) {
        return resolver.isPronoun(source.in(text));
    }

    /** ", the mayor of Bath," and " (Ruritania)" right after a mention; empty for anything else. */
    private String aside(int from) {
        int limit = Math.min(text.length(), from + LONGEST_ASIDE);
        boolean bracket = text.startsWith(" (", from);
        boolean description = ASIDES.stream().anyMatch(start -> text.startsWith(start, from));
        for (int i = from + 2; (bracket || description) && i < limit; i++) {
            char c = text.charAt(i);
            if (c == (bracket ? ')' : ',')) {
                return text.substring(from, bracket ? i + 1 : i);
            }
            if (c == '\n' || c == '“' || c == '"') {
                return "";
            }
        }
        return "";
    }

    /** What the text says about a source; null when it was not read. */
    @Nullable
    SpeakerProfile profile(Range source) {
        return profiles.get(source);
    }

    /** The parties a source means; none when they are unknown. */
    List<String> of(Range source) {
        return parties.getOrDefault(source, List.of());
    }
}
