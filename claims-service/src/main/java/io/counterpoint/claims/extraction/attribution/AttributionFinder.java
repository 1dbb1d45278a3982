package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the rules to the passages of a text, in order, and carries the running speaker from one to the next. */
public final class AttributionFinder {
    /** How likely a cue must be to attribute; lower finds more and errs more. */
    private static final double THRESHOLD = 0.35;
    /** A quotation takes up the speaker of at most this many paragraphs before. */
    private static final int RUNNING_REACH = 3;

    private final DirectRules direct;
    private final AccordingTo accordingTo;
    private final AsReported asReported;
    private final ContentFirst contentFirst;
    private final CueFirst cueFirst;
    private final ColonRule colon = new ColonRule();

    public AttributionFinder(Lexicon lexicon) {
        CueReader cues = new CueReader(lexicon);
        SubjectFinder subjects = new SubjectFinder(lexicon);
        this.direct = new DirectRules(cues, subjects, new QuotationLead(new ComplementFinder(lexicon, subjects)));
        this.accordingTo = new AccordingTo(cues, subjects);
        this.asReported = new AsReported(cues, subjects);
        this.contentFirst = new ContentFirst(cues, subjects);
        this.cueFirst = new CueFirst(lexicon, cues, subjects, THRESHOLD);
    }

    /** The attributions of a text, in no particular order within a paragraph. */
    public List<Attribution> find(List<Passage> passages) {
        List<Attribution> all = new ArrayList<>();
        boolean conversation = ColonRule.isConversation(passages);
        int running = -1;
        Passage previous = null;
        for (Passage passage : passages) {
            Findings findings = new Findings(passage);
            for (Range sentence : passage.sentences()) {
                sentence(passage, sentence, conversation, findings);
            }
            takeUp(previous, passage, findings, all, running);
            previous = passage;
            for (Attribution attribution : findings.attributions()) {
                all.add(attribution);
                running = isRunning(attribution) ? all.size() - 1 : running;
            }
        }
        return all;
    }

    private void sentence(Passage passage, Range sentence, boolean conversation, Findings findings) {
        if (isOnlyQuotation(passage, sentence)) {
            for (int i = sentence.start(); i < sentence.end(); i++) {
                int quotation = passage.quotationOf(i);
                if (quotation >= 0 && !findings.isAttributed(quotation)) {
                    findings.join(quotation);
                }
            }
            return;
        }
        if (colon.find(passage, sentence, conversation, findings)) {
            return;
        }
        direct.find(passage, sentence, findings);
        int opening = passage.quotationOf(sentence.start());
        if (opening >= 0 && !findings.isAttributed(opening)) {
            findings.joinQuotation(opening);
        }
        if (accordingTo.find(passage, sentence, findings)) {
            return;
        }
        Range reported = asReported.find(passage, sentence, findings);
        Range taken = reported == null ? contentFirst.find(passage, sentence, findings) : reported;
        cueFirst.find(passage, sentence, taken, findings);
    }

    private static boolean isOnlyQuotation(Passage passage, Range sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            Tag tag = passage.tag(i);
            if (!passage.quoted(i) && tag != Tag.STOP && tag != Tag.COMMA && tag != Tag.MARK && tag != Tag.SYMBOL) {
                return false;
            }
        }
        return true;
    }

    /** Quotations that no words of their own attribute go to the speaker who speaks at the time. */
    private void takeUp(
            @Nullable Passage previous, Passage passage, Findings findings, List<Attribution> all, int running) {
        for (int q = 0; q < passage.quotations().size(); q++) {
            if (!passage.quotations().get(q).direct() || findings.isAttributed(q)) {
                continue;
            }
            if (direct.named(passage, q, findings) || (q == 0 && direct.ledInto(previous, passage, findings))) {
                continue;
            }
            Attribution speaker = running < 0 ? null : all.get(running);
            boolean near = speaker != null && passage.index() - speaker.paragraph() <= RUNNING_REACH;
            Range content = passage.quotations().get(q).marked();
            boolean goesOn =
                    continuesBefore(previous) || (speaker != null && opensAlone(passage, q) && speaker.cue() != null);
            if (speaker != null && near && goesOn) {
                findings.markAttributed(q);
                all.set(running, speaker.with(content));
            } else {
                findings.quote(
                        q, speaker == null || !near ? null : speaker.source(), speaker == null || !near ? 0.4 : 0.6);
            }
        }
    }

    /** A quotation that opens its paragraph with no words of its own to attribute it goes on with what was said before. */
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

    private static boolean isRunning(Attribution attribution) {
        return attribution.source() != null
                && (attribution.rule().startsWith("direct.")
                        || attribution.rule().equals("indirect.say.clause"));
    }
}
