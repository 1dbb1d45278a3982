package io.counterpoint.sources.copies;

import io.counterpoint.sources.copies.passage.Fingerprints;
import io.counterpoint.sources.copies.passage.SharedPassage;
import io.counterpoint.sources.copies.passage.Sharing;
import io.counterpoint.sources.copies.passage.WordSequence;
import java.util.Comparator;
import java.util.List;

/** A revision made ready to be compared with others: pure, and the part that costs time. */
final class PreparedText {

    /** The most passages kept of two texts, the longest ones; shares count all of them. */
    static final int MOST_PASSAGES = 200;

    private final ReadText text;
    private final WordSequence words;
    private final int[] points;

    PreparedText(ReadText text) {
        this.text = text;
        this.words = WordSequence.of(text.text(), text.segments());
        this.points = text.text().codePoints().toArray();
    }

    ReadText text() {
        return text;
    }

    long[] fingerprints() {
        return Fingerprints.of(words);
    }

    /** What two revisions share, as each of both articles shows it; empty when nothing. */
    List<FoundCopy> sharedWith(ReadText otherText) {
        PreparedText other = new PreparedText(otherText);
        Sharing sharing = Sharing.between(words, other.words);
        if (sharing.passages().isEmpty()) {
            return List.of();
        }
        List<SharedPassage> longest = sharing.passages().stream()
                .sorted(Comparator.comparingInt(passage -> passage.start() - passage.end()))
                .limit(MOST_PASSAGES)
                .toList();
        Sharing kept = new Sharing(longest, sharing.share(), sharing.shareOfOther());
        return List.of(found(other, kept), other.found(this, kept.mirrored()));
    }

    private FoundCopy found(PreparedText other, Sharing sharing) {
        List<Passage> passages = sharing.passages().stream()
                .sorted(Comparator.comparingInt(SharedPassage::start))
                .map(passage -> new Passage(
                        passage.start(),
                        passage.end(),
                        exact(passage.start(), passage.end()),
                        passage.otherStart(),
                        passage.otherEnd(),
                        other.exact(passage.otherStart(), passage.otherEnd())))
                .toList();
        return new FoundCopy(
                text.articleId(),
                text.revision(),
                other.text.articleId(),
                other.text.revision(),
                sharing.share(),
                sharing.shareOfOther(),
                passages);
    }

    private String exact(int start, int end) {
        return new String(points, start, end - start);
    }
}
