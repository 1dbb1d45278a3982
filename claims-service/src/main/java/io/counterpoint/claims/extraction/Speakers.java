package io.counterpoint.claims.extraction;

import io.counterpoint.claims.extraction.attribution.Attribution;
import io.counterpoint.claims.extraction.attribution.Passage;
import io.counterpoint.claims.extraction.attribution.SentenceSubjects;
import io.counterpoint.claims.extraction.speaker.SpeakerResolver;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a text's mentions in order and tells which parties its sources mean. */
final class Speakers {
    private final String text;
    private final SpeakerResolver resolver;
    private final Map<Range, List<String>> parties = new HashMap<>();

    private Speakers(String text, SpeakerResolver resolver) {
        this.text = text;
        this.resolver = resolver;
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
            SpeakerResolver resolver) {
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
        Speakers speakers = new Speakers(text, resolver);
        mentions.forEach(speakers::read);
        return speakers;
    }

    private void read(Mentioned mention) {
        String words = mention.place().in(text);
        switch (mention.kind()) {
            case SENTENCE -> resolver.passSentence(words);
            case SUBJECT, SOURCE -> parties.computeIfAbsent(mention.place(), place -> resolver.resolve(words));
        }
    }

    /** Whether a source is a pronoun, which means who was named before. */
    boolean isPronoun(Range source) {
        return resolver.isPronoun(source.in(text));
    }

    /** The parties a source means; none when they are unknown. */
    List<String> of(Range source) {
        return parties.getOrDefault(source, List.of());
    }
}
