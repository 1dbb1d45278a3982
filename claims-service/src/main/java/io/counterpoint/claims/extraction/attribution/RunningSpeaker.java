package io.counterpoint.claims.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries the speaker from paragraph to paragraph: who speaks at the time takes up quotations without words of their own. */
final class RunningSpeaker {
    /** A quotation takes up the speaker of at most this many paragraphs before. */
    private static final int REACH = 3;
    /** What is said at once has no more pieces; a bound, so that adding them stays linear in the text. */
    private static final int MOST_PIECES = 100;

    private static final double KNOWN = 0.6;
    private static final double UNKNOWN = 0.4;

    private final DirectRules direct;
    private final List<Attribution> all = new ArrayList<>();
    private int running = -1;
    private int lastParagraph;

    RunningSpeaker(DirectRules direct) {
        this.direct = direct;
    }

    /** Attributes the quotations of a passage that no rule has, and adds what was found in it. */
    void take(@Nullable Passage previous, Passage passage, Findings findings) {
        for (int q = 0; q < passage.quotations().size(); q++) {
            boolean open = passage.quotations().get(q).direct() && !findings.isAttributed(q);
            if (open
                    && !direct.named(passage, q, findings)
                    && !(q == 0 && direct.ledInto(previous, passage, findings))) {
                takeUp(previous, passage, q, findings);
            }
        }
        for (Attribution attribution : findings.attributions()) {
            all.add(attribution);
            if (speaks(attribution)) {
                running = all.size() - 1;
                lastParagraph = passage.index();
            }
        }
    }

    /** All attributions taken so far. */
    List<Attribution> attributions() {
        return all;
    }

    private void takeUp(@Nullable Passage previous, Passage passage, int quotation, Findings findings) {
        Attribution speaker = running < 0 || passage.index() - lastParagraph > REACH ? null : all.get(running);
        boolean goesOn = speaker != null
                && speaker.content().size() < MOST_PIECES
                && (continuesBefore(previous) || (speaker.cue() != null && opensAlone(passage, quotation)));
        if (speaker != null && goesOn) {
            findings.markAttributed(quotation);
            all.set(running, speaker.with(passage.quotations().get(quotation).marked()));
            lastParagraph = passage.index();
        } else {
            findings.quote(quotation, speaker == null ? null : speaker.source(), speaker == null ? UNKNOWN : KNOWN);
        }
    }

    /** A quotation that opens its paragraph goes on with what was said before. */
    private static boolean opensAlone(Passage passage, int quotation) {
        return quotation == 0
                && passage.quotations().getFirst().marked().start()
                        == passage.range().start();
    }

    /** Whether the quotation before was left open for this paragraph to go on with. */
    private static boolean continuesBefore(@Nullable Passage previous) {
        return previous != null
                && !previous.quotations().isEmpty()
                && previous.quotations().getLast().continues();
    }

    private static boolean speaks(Attribution attribution) {
        return attribution.source() != null
                && (attribution.rule().startsWith("direct.")
                        || attribution.rule().equals("indirect.say.clause"));
    }
}
