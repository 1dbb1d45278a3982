package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.List;

/** Applies the rules to the passages of a text, in order, and carries the running speaker from one to the next. */
public final class AttributionFinder {
    /** How likely a cue must be to attribute; lower finds more and errs more. */
    private static final double THRESHOLD = 0.35;

    private final DirectRules direct;
    private final AccordingTo accordingTo;
    private final AccordingToWhich accordingToWhich;
    private final AsReported asReported;
    private final ContentFirst contentFirst;
    private final CueFirst cueFirst;
    private final ContinuedFragment continued;
    private final ColonRule colon = new ColonRule();

    public AttributionFinder(Lexicon lexicon) {
        CueReader cues = new CueReader(lexicon);
        SubjectFinder subjects = new SubjectFinder(lexicon);
        this.direct = new DirectRules(cues, subjects, new QuotationLead(new ComplementFinder(lexicon, subjects)));
        this.accordingToWhich = new AccordingToWhich(lexicon, subjects);
        this.accordingTo = new AccordingTo(cues, subjects);
        this.asReported = new AsReported(cues, subjects);
        this.contentFirst = new ContentFirst(cues, subjects);
        this.cueFirst = new CueFirst(lexicon, cues, subjects, THRESHOLD);
        this.continued = new ContinuedFragment(subjects);
    }

    /** The attributions of a text, in no particular order within a paragraph. */
    public List<Attribution> find(List<Passage> passages) {
        boolean conversation = ColonRule.isConversation(passages);
        RunningSpeaker speaker = new RunningSpeaker(direct);
        Passage previous = null;
        for (Passage passage : passages) {
            Findings findings = new Findings(passage);
            for (Range sentence : passage.sentences()) {
                sentence(passage, sentence, conversation, findings);
            }
            speaker.take(previous, passage, findings);
            previous = passage;
        }
        return speaker.attributions();
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
        if (colon.find(passage, sentence, conversation, findings) || continued.find(passage, sentence, findings)) {
            return;
        }
        accordingToWhich.find(passage, sentence, findings);
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
}
