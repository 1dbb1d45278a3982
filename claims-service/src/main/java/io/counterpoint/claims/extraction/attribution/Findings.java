package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules have found in a passage so far, so that a later rule does not claim the same words again. */
final class Findings {
    private final Passage passage;
    private final List<Attribution> attributions = new ArrayList<>();
    private final BitSet cues = new BitSet();
    private final BitSet quotations = new BitSet();
    private @Nullable Range lastSource;
    private @Nullable Range latestSource;
    private int lastEnd = -1;

    Findings(Passage passage) {
        this.passage = passage;
    }

    /** The source found last that stands between two tokens; null for none. */
    @Nullable
    Range latestSource(int from, int to) {
        return latestSource != null && latestSource.start() >= from && latestSource.end() <= to ? latestSource : null;
    }

    /** Takes note of where the content of a source's cue ends, for a verb joined to that cue. */
    void endOf(@Nullable Range source, int end) {
        lastSource = source;
        lastEnd = end;
    }

    /** "Lee said the dam leaks and rejects the plan": the source of the content that a joined verb ends; null for none. */
    @Nullable
    Range sourceBefore(int verb) {
        int at = verb - 1;
        boolean joined = passage.tag(at) == Tag.CONJUNCTION
                && (lastEnd == at || (lastEnd == at - 1 && passage.tag(at - 1) == Tag.COMMA));
        return joined ? lastSource : null;
    }

    List<Attribution> attributions() {
        return attributions;
    }

    boolean isUsed(CueUse cue) {
        return cues.get(cue.head());
    }

    boolean isAttributed(int quotation) {
        return quotations.get(quotation);
    }

    /** Takes note of an attribution by a cue; content and source are token ranges. */
    void add(CueUse cue, @Nullable Range source, List<Range> content, String rule, double confidence) {
        cues.set(cue.head());
        add(source, passage.chars(cue.from(), cue.to()), cue.entry().name(), content, rule, confidence);
    }

    /** Takes note of an attribution whose cue is no verb, noun or adjective of the lexicon. */
    void add(
            @Nullable Range source,
            @Nullable Range cue,
            String lemma,
            List<Range> content,
            String rule,
            double confidence) {
        latestSource = source == null ? latestSource : source;
        List<Range> chars = content.stream()
                .map(part -> passage.chars(part.start(), part.end()))
                .toList();
        attributions.add(new Attribution(passage.index(), passage.chars(source), cue, lemma, chars, rule, confidence));
    }

    /** Attributes a quotation by a cue, joining what the cue attributes already. */
    void quote(int quotation, CueUse cue, @Nullable Range source, String rule, double confidence) {
        quotations.set(quotation);
        Range content = passage.quotations().get(quotation).marked();
        Range cueChars = passage.chars(cue.from(), cue.to());
        for (int i = 0; i < attributions.size(); i++) {
            if (cueChars.equals(attributions.get(i).cue())) {
                attributions.set(i, attributions.get(i).with(content));
                return;
            }
        }
        cues.set(cue.head());
        latestSource = source == null ? latestSource : source;
        attributions.add(new Attribution(
                passage.index(),
                passage.chars(source),
                cueChars,
                cue.entry().name(),
                List.of(content),
                rule,
                confidence));
    }

    /** Adds words outside marks to what a cue attributes: "said the dam was “a danger that nobody had seen coming.”" */
    void addWords(CueUse cue, Range words) {
        Range cueChars = passage.chars(cue.from(), cue.to());
        Range content = passage.chars(words.start(), words.end());
        attributions.replaceAll(one -> cueChars.equals(one.cue()) ? one.with(content) : one);
    }

    /** Attributes a quotation without a word that says so. */
    void quote(
            int quotation, @Nullable Range source, @Nullable Range cue, String lemma, String rule, double confidence) {
        quotations.set(quotation);
        Range content = passage.quotations().get(quotation).marked();
        attributions.add(new Attribution(
                passage.index(), passage.chars(source), cue, lemma, List.of(content), rule, confidence));
    }

    /** Attributes a quotation to the speaker it names itself. */
    void quoteNamed(int quotation, Range name, Range colon) {
        quotations.set(quotation);
        Range inner = passage.quotations().get(quotation).inner();
        Range content = new Range(
                Math.min(colon.end(), inner.end() - 1),
                passage.quotations().get(quotation).marked().end());
        attributions.add(new Attribution(passage.index(), name, colon, ":", List.of(content), "direct.named", 0.85));
    }

    /** Attributes a quotation by a cue of the paragraph before. */
    void quoteLed(int quotation, @Nullable Range source, Range cue, String lemma) {
        quotations.set(quotation);
        Range content = passage.quotations().get(quotation).marked();
        attributions.add(new Attribution(passage.index(), source, cue, lemma, List.of(content), "direct.led", 0.8));
    }

    /** Attributes a quotation to the speaker of the paragraphs before, or to nobody. */
    void quote(int quotation, @Nullable Range sourceChars, double confidence) {
        quotations.set(quotation);
        Range content = passage.quotations().get(quotation).marked();
        String rule = sourceChars == null ? "direct.unattributed" : "direct.running";
        attributions.add(new Attribution(passage.index(), sourceChars, null, "", List.of(content), rule, confidence));
    }

    /** Adds a quotation to the latest attribution of the passage, of a quotation if there is one; false when there is none. */
    boolean join(int quotation) {
        int latest = -1;
        for (int i = 0; i < attributions.size(); i++) {
            boolean better = latest < 0
                    || !attributions.get(latest).quotes()
                    || attributions.get(i).quotes();
            latest = better && attributions.get(i).source() != null ? i : latest;
        }
        if (latest < 0) {
            return false;
        }
        quotations.set(quotation);
        Range content = passage.quotations().get(quotation).marked();
        attributions.set(latest, attributions.get(latest).with(content));
        return true;
    }

    /** Adds a quotation to the latest attribution of another quotation of the passage, if there is one. */
    void joinQuotation(int quotation) {
        if (attributions.stream().anyMatch(one -> one.quotes() && one.source() != null)) {
            join(quotation);
        }
    }

    /**
     * Attributes more to the source of the latest report that ends within some characters, the sentence before.
     *
     * @return false when there is none, or it names nobody
     */
    boolean goOn(Range before, List<Range> content, double confidence) {
        for (int i = attributions.size() - 1; i >= 0; i--) {
            Attribution one = attributions.get(i);
            int end = one.content().getLast().end();
            if (!one.quotes() && one.source() != null && end > before.start() && end <= before.end()) {
                attributions.add(new Attribution(
                        passage.index(),
                        one.source(),
                        one.cue(),
                        one.lemma(),
                        content,
                        "indirect.continued",
                        Math.min(confidence, one.confidence())));
                return true;
            }
        }
        return false;
    }

    void markAttributed(int quotation) {
        quotations.set(quotation);
    }
}
