package io.counterpoint.claims.extraction.attribution;

import io.counterpoint.claims.extraction.attribution.ContentEnd.Setting;
import io.counterpoint.claims.extraction.attribution.CueUse.Form;
import io.counterpoint.claims.extraction.lexicon.Frame;
import io.counterpoint.claims.extraction.lexicon.Lexicon;
import io.counterpoint.claims.extraction.text.Range;
import io.counterpoint.claims.extraction.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands after its cue: "Lee said the dam leaks", "Lee's promise to pay", "Lee is sure that", "was hailed by". */
final class CueFirst {
    /** "by" is sought so many words after "as". */
    private static final int AGENT_REACH = 10;

    /** A request to stay unnamed is no longer, in tokens. */
    private static final int LONGEST_REQUEST = 8;

    private static final double SHOWN_BY_PERSON = 0.6;

    private static final double PASSIVE_CONFIDENCE = 0.8;

    private final double threshold;
    private final CueReader cues;
    private final SubjectFinder subjects;
    private final ComplementFinder complements;
    private final ContentEnd ends;
    private final RelativeReport relative;

    /**
     * @param threshold how likely a cue must be to attribute, 0 to 1, to be taken
     */
    CueFirst(Lexicon lexicon, CueReader cues, SubjectFinder subjects, double threshold) {
        this.threshold = threshold;
        this.cues = cues;
        this.subjects = subjects;
        this.complements = new ComplementFinder(lexicon, subjects);
        this.ends = new ContentEnd(lexicon, cues, subjects);
        this.relative = new RelativeReport(subjects, ends);
    }

    /**
     * Finds attributions, none inside another's content.
     *
     * @param taken tokens of the sentence that another rule has attributed; null for none
     */
    void find(Passage passage, Range sentence, @Nullable Range taken, Findings findings) {
        int i = sentence.start();
        while (i < sentence.end()) {
            if (taken != null && taken.start() <= i && i < taken.end()) {
                i = taken.end();
                continue;
            }
            CueUse cue = passage.quoted(i) || passage.inPhrase(i) ? null : cues.at(passage, sentence.start(), i);
            int next = cue == null || findings.isUsed(cue) ? i + 1 : at(passage, sentence, cue, findings);
            i = Math.max(i + 1, next);
        }
    }

    /** The token to go on from. */
    private int at(Passage passage, Range sentence, CueUse cue, Findings findings) {
        return switch (cue.form()) {
            case PASSIVE, REDUCED -> passive(passage, sentence, cue, findings);
            case NOUN -> noun(passage, sentence, cue, findings);
            default -> active(passage, sentence, cue, findings);
        };
    }

    private int active(Passage passage, Range sentence, CueUse cue, Findings findings) {
        Complement complement = complements.of(passage, sentence, cue);
        if (complement == null) {
            return Math.max(cue.to(), relative.find(passage, sentence, cue, findings));
        }
        Range source = findings.sourceBefore(cue.from());
        if (source == null || cue.form() != Form.FINITE) {
            source = subjects.of(passage, boundOf(passage, sentence, cue), cue);
        }
        if (source == null) {
            source = inherited(passage, sentence, cue, findings);
        }
        if (complement.frame() == Frame.OBJECT && cue.form() == Form.INFINITIVE) {
            return cue.to();
        }
        return take(passage, sentence, cue, complement, source, findings);
    }

    /** "asked not to be named", "requesting anonymity": how a source is cited, not what it says. */
    private static boolean isAnonymity(Passage passage, int from, int to) {
        for (int i = from; i < to && to - from <= LONGEST_REQUEST; i++) {
            if (passage.token(i).is("named", "identified", "quoted", "anonymous", "anonymity")) {
                return true;
            }
        }
        return false;
    }

    /** "said Lee, adding that", "Lee said “no” and vowed", "Lee left, then said": who spoke or acted before goes on. */
    private @Nullable Range inherited(Passage passage, Range sentence, CueUse cue, Findings findings) {
        Tag before = passage.tag(cue.from() - 1);
        boolean goesOn = cue.form() == Form.ING || before == Tag.CONJUNCTION || before == Tag.COMMA;
        if (!goesOn || cue.form() == Form.NOUN) {
            return null;
        }
        Range spoke = findings.latestSource(sentence.start(), cue.from());
        return spoke == null && cue.from() > sentence.start()
                ? subjects.inherited(passage, sentence.start(), cue.from())
                : spoke;
    }

    private int take(
            Passage passage,
            Range sentence,
            CueUse cue,
            Complement complement,
            @Nullable Range source,
            Findings findings) {
        Setting setting = ends.settingOf(passage, sentence, cue, source);
        int end = ends.of(passage, sentence, complement.start(), complement.shape(), setting);
        if (cue.form() == Form.NOUN && source != null) {
            end = ends.ofListed(passage, sentence, source.start(), complement.start(), end);
        }
        if (end <= complement.start()
                || isAnonymity(passage, complement.start(), end)
                || (end - complement.start() == 1 && passage.tag(complement.start()) == Tag.PRONOUN)) {
            return cue.to();
        }
        double strength = strength(passage, cue, complement, end, source);
        if (strength < threshold) {
            return cue.to();
        }
        String rule = "indirect." + cue.entry().family() + '.'
                + complement.frame().name().toLowerCase(Locale.ROOT);
        findings.add(cue, source, List.of(new Range(complement.start(), end)), rule, strength);
        findings.endOf(source, end);
        return end;
    }

    private double strength(Passage passage, CueUse cue, Complement complement, int end, @Nullable Range source) {
        double strength = cue.entry().strength(complement.frame());
        if (passage.hasQuotation(complement.start(), end)) {
            strength = Math.max(strength, cue.entry().strength(Frame.QUOTE));
        }
        if (complement.frame() == Frame.OBJECT && cue.entry().family().equals("show") && isPerson(passage, source)) {
            return strength * SHOWN_BY_PERSON;
        }
        return source == null ? strength * 0.8 : strength;
    }

    /** "Lee showed courage": only polls and papers show what they say. */
    private static boolean isPerson(Passage passage, @Nullable Range source) {
        return source != null
                && (passage.token(source.start()).is("he", "she", "who")
                        || (source.length() > 1 && passage.tag(source.end() - 1) == Tag.NAME));
    }

    /** "his claim that", "Lee's refusal to": a noun with its owner. */
    private int noun(Passage passage, Range sentence, CueUse cue, Findings findings) {
        Complement complement = complements.of(passage, sentence, cue);
        if (complement == null
                || complement.start() != cue.to()
                || (complement.frame() == Frame.OBJECT
                        && cue.entry().particle() == null
                        && !passage.token(cue.to()).is("of"))) {
            return cue.to();
        }
        Range owner = owner(passage, sentence, cue.head());
        return owner == null ? cue.to() : take(passage, sentence, cue, complement, owner, findings);
    }

    private @Nullable Range owner(Passage passage, Range sentence, int noun) {
        for (int i = noun - 1; i >= sentence.start() && noun - i < 5; i--) {
            if (passage.tag(i) == Tag.POSSESSIVE) {
                return new Range(i, i + 1);
            }
            if (passage.tag(i) == Tag.GENITIVE) {
                return i == sentence.start() ? null : subjects.phrases().endingAt(passage, sentence.start(), i - 1);
            }
            if (passage.tag(i) != Tag.WORD && passage.tag(i) != Tag.NAME && passage.tag(i) != Tag.NUMBER) {
                return null;
            }
        }
        return null;
    }

    /** "The plan was praised by Lee", "Rates are expected to fall". */
    private int passive(Passage passage, Range sentence, CueUse cue, Findings findings) {
        Range subject = subjects.of(passage, boundOf(passage, sentence, cue), cue);
        int next = cue.to();
        if (passage.token(next).is("by")) {
            Range source = subjects.phrases().startingAt(passage, next + 1, sentence.end());
            double strength = cue.entry().strength(Frame.OBJECT);
            if (source != null && isAsking(cue)) {
                return askedBy(passage, sentence, cue, source, findings);
            }
            if (subject == null || source == null || strength < threshold) {
                return next;
            }
            findings.add(cue, source, List.of(subject), "indirect.passive-by", strength);
            return source.end();
        }
        if (passage.token(next).is("as")) {
            int by = agentOf(passage, sentence, next);
            if (by > 0) {
                return passiveAs(passage, sentence, cue, new Range(next, by), findings);
            }
        }
        double strength = cue.entry().strength(Frame.PASSIVE);
        Complement complement = complements.of(passage, sentence, cue);
        if (complement == null || strength < threshold || (cue.form() == Form.REDUCED && !isAsking(cue))) {
            return next;
        }
        int end = ends.of(
                passage,
                sentence,
                complement.start(),
                complement.shape(),
                ends.settingOf(passage, sentence, cue, null));
        if (complement.frame() == Frame.TO && subject != null) {
            List<Range> content = new ArrayList<>(List.of(subject, new Range(complement.start(), end)));
            findings.add(cue, null, content, "indirect.passive-to", strength);
            return end;
        }
        boolean question = cue.entry().family().equals("ask") && cue.entry().particle() != null;
        if (complement.frame() == Frame.CLAUSE || question) {
            findings.add(cue, null, List.of(new Range(complement.start(), end)), "indirect.passive-clause", strength);
            return end;
        }
        return next;
    }

    private static boolean isAsking(CueUse cue) {
        return cue.entry().family().equals("tell") || cue.entry().family().equals("ask");
    }

    /** "was asked by Lee whether": what is asked follows who asks. */
    private int askedBy(Passage passage, Range sentence, CueUse cue, Range source, Findings findings) {
        CueUse asked = new CueUse(cue.from(), cue.head(), source.end(), cue.entry(), cue.form());
        Complement complement = complements.of(passage, sentence, asked);
        if (complement == null || complement.frame() == Frame.OBJECT) {
            return source.end();
        }
        int end = ends.of(
                passage,
                sentence,
                complement.start(),
                complement.shape(),
                ends.settingOf(passage, sentence, cue, null));
        findings.add(
                cue,
                source,
                List.of(new Range(complement.start(), end)),
                "indirect.passive-clause",
                PASSIVE_CONFIDENCE);
        return end;
    }

    /** "described as safe by Lee": who describes what is before, and how. */
    private int passiveAs(Passage passage, Range sentence, CueUse cue, Range as, Findings findings) {
        Range subject = subjects.of(passage, boundOf(passage, sentence, cue), cue);
        Range source = subjects.phrases().startingAt(passage, as.end() + 1, sentence.end());
        double strength = cue.entry().strength(Frame.OBJECT);
        if (subject == null || source == null || strength < threshold) {
            return as.start();
        }
        findings.add(cue, source, List.of(subject, as), "indirect.passive-as", strength);
        return source.end();
    }

    /** The "by" after "as" and the words it leads to, with no clause between; -1 for none. */
    private int agentOf(Passage passage, Range sentence, int as) {
        for (int i = as + 2; i < Math.min(sentence.end(), as + AGENT_REACH); i++) {
            if (passage.token(i).is("by")) {
                return i;
            }
            Tag tag = passage.tag(i);
            if (passage.quoted(i) || tag == Tag.STOP || tag == Tag.SEMICOLON || subjects.isFinite(passage, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** A subject is not sought beyond a direct quotation, unless nothing stands between. */
    private static int boundOf(Passage passage, Range sentence, CueUse cue) {
        for (int i = cue.from() - 1; i >= sentence.start(); i--) {
            if (passage.quoted(i)) {
                return i + 1 == cue.from() || passage.tag(i + 1) == Tag.COMMA ? sentence.start() : i + 1;
            }
        }
        return sentence.start();
    }
}
