package io.counterpoint.claims.extraction.lexicon;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word that attributes.
 *
 * @param lemma its dictionary form
 * @param particle the word that must follow; null for none
 * @param family the name of its class
 * @param speech whether it can stand beside a quotation
 * @param strengths how likely it attributes, 0 to 1, by the form of what it attributes
 */
public record CueEntry(
        String lemma, @Nullable String particle, String family, boolean speech, Map<Frame, Double> strengths) {
    public CueEntry {
        strengths = Map.copyOf(strengths);
    }

    /** How likely a use with such a complement attributes it, 0 to 1. */
    public double strength(Frame frame) {
        return strengths.getOrDefault(frame, 0.0);
    }

    /** Lemma and particle, as shown to people. */
    public String name() {
        return particle == null ? lemma : lemma + " " + particle;
    }

    boolean isVerb() {
        return !family.equals("noun") && !family.equals("adjective");
    }
}
