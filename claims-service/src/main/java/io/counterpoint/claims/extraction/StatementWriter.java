package io.counterpoint.claims.extraction;

import io.counterpoint.claims.extraction.attribution.Attribution;
import io.counterpoint.claims.extraction.attribution.PartialSpeaker;
import io.counterpoint.claims.extraction.attribution.Passage;
import io.counterpoint.claims.extraction.quotation.Quotation;
import io.counterpoint.claims.extraction.setting.Channels;
import io.counterpoint.claims.extraction.setting.SpokenOn;
import io.counterpoint.claims.extraction.text.Characters;
import io.counterpoint.claims.extraction.text.CodePoints;
import io.counterpoint.claims.extraction.text.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was found in one text into statements. */
final class StatementWriter {
    private static final double OUTLET_VOICE_CONFIDENCE = 0.6;
    private static final Set<String> LINKS =
            Set.of("that", "which", "who", "whom", "what", "it", "he", "she", "they", "this", "these", "those", "him");

    private static final int LONGEST_LINK = 5;

    /** How sure it is that a quotation alone in its paragraph goes on with the one before. */
    private static final double RUNNING_CONFIDENCE = 0.7;

    private static final Comparator<ExtractedStatement> BY_PLACE = Comparator.comparingInt(
                    (ExtractedStatement statement) -> statement.span().start())
            .thenComparingInt(statement -> -statement.span().end())
            .thenComparing(ExtractedStatement::kind)
            .thenComparing(ExtractedStatement::rule);
    private static final Comparator<Attribution> BY_CUE = Comparator.comparingInt(
            attribution -> (attribution.cue() == null ? attribution.content().getFirst() : attribution.cue()).start());

    private final SourceText source;
    private final String text;
    private final List<Passage> passages;
    private final Speakers speakers;
    private final Channels channels;
    private final PartialSpeaker partials;
    private final CodePoints codePoints;
    private final Map<Key, Act> acts = new HashMap<>();
    private final List<ExtractedStatement> statements = new ArrayList<>();
    private @Nullable Act running;
    private int runningIn = -1;

    /** What tells one act of speaking from another. */
    private record Key(@Nullable Range source, @Nullable Range cue) {}

    StatementWriter(
            SourceText source, List<Passage> passages, Speakers speakers, Channels channels, PartialSpeaker partials) {
        this.source = source;
        this.text = source.text();
        this.passages = passages;
        this.speakers = speakers;
        this.channels = channels;
        this.partials = partials;
        this.codePoints = new CodePoints(text);
    }

    /** Who said it by which words, where and when: what all statements of one attribution share. */
    private record Act(
            List<@Nullable Mention> speakers,
            @Nullable Cue cue,
            @Nullable String channel,
            @Nullable LocalDate saidOn) {
        static final Act NONE = new Act(Collections.singletonList(null), null, null, null);

        /** The known parties that speak. */
        List<String> parties() {
            List<String> known = new ArrayList<>();
            for (Mention mention : speakers) {
                if (mention != null && mention.partyId() != null) {
                    known.add(mention.partyId());
                }
            }
            return known;
        }
    }

    /**
     * Writes the statements of a passage.
     *
     * @param near the attributions with content in it
     * @param voice the sentences the outlet states itself
     */
    void write(Passage passage, List<Attribution> near, List<Range> voice) {
        near.stream().sorted(BY_CUE).forEach(attribution -> running(passage, attribution));
        for (Attribution attribution : near) {
            Act act = act(attribution);
            for (Range content : attribution.content()) {
                if (passage.range().overlaps(content) && !isLink(attribution, content)) {
                    write(content, passage, attribution, act);
                }
            }
        }
        for (Quotation quotation : passage.quotations()) {
            if (!quotation.direct()) {
                Attribution owner = partials.of(quotation, passage, near);
                add(quotation.inner(), StatementKind.PARTIAL, act(owner), owner.rule(), owner.confidence());
            }
        }
        for (Range sentence : voice) {
            add(sentence, StatementKind.OUTLET_VOICE, Act.NONE, "voice.sentence", OUTLET_VOICE_CONFIDENCE);
        }
    }

    /** "which | would leak", "it | to leak": a pronoun that only links what is said says nothing by itself. */
    private boolean isLink(Attribution attribution, Range content) {
        return attribution.content().size() > 1
                && content.length() <= LONGEST_LINK
                && LINKS.contains(content.in(text).toLowerCase(Locale.ROOT));
    }

    /** The statements written, by place. */
    List<ExtractedStatement> statements() {
        return statements.stream().sorted(BY_PLACE).toList();
    }

    private void write(Range content, Passage passage, Attribution attribution, Act act) {
        Quotation quotation = passage.quotationAround(content.start());
        if (quotation == null || !quotation.direct() || !quotation.marked().contains(content)) {
            add(withoutThat(content), StatementKind.INDIRECT, act, attribution.rule(), attribution.confidence());
            return;
        }
        int start = Math.max(content.start(), quotation.inner().start());
        int end = Math.min(content.end(), quotation.inner().end());
        boolean running = passage.index() > attribution.paragraph() && !isReopened(passage.index());
        add(
                new Range(start, end),
                StatementKind.DIRECT,
                act,
                running ? "direct.running" : attribution.rule(),
                running ? Math.min(RUNNING_CONFIDENCE, attribution.confidence()) : attribution.confidence());
    }

    /** Whether the paragraph before left its quotation open for this one to go on with. */
    private boolean isReopened(int index) {
        List<Quotation> before = passages.get(index - 1).quotations();
        return !before.isEmpty() && before.getLast().continues();
    }

    private Act act(Attribution attribution) {
        return acts.computeIfAbsent(new Key(attribution.source(), attribution.cue()), key -> read(attribution));
    }

    private Act read(Attribution attribution) {
        Range cue = attribution.cue();
        List<String> around = cue == null ? List.of() : wordsAround(attribution, cue);
        return new Act(
                mentions(attribution.source()),
                cue == null ? null : new Cue(span(cue), cue.in(text), attribution.lemma()),
                channels.in(String.join(" ", around)),
                isAside(attribution) ? null : SpokenOn.read(around, source.publishedOn()));
    }

    /** "They met on Monday after a round described as useful": the day is that of the meeting. */
    private static boolean isAside(Attribution attribution) {
        return attribution.rule().equals("indirect.passive-as");
    }

    /** "He wrote on Telegram that … . He added …": who goes on in the same paragraph goes on through the same channel. */
    private void running(Passage passage, Attribution attribution) {
        Act act = act(attribution);
        Range place = attribution.source();
        Act before = running;
        if (before != null
                && runningIn == passage.index()
                && act.channel() == null
                && place != null
                && speakers.isPronoun(place)
                && sameParties(before, act)) {
            act = new Act(act.speakers(), act.cue(), before.channel(), act.saidOn());
            acts.put(new Key(place, attribution.cue()), act);
        }
        running = act;
        runningIn = passage.index();
    }

    private static boolean sameParties(Act one, Act other) {
        return !one.parties().isEmpty() && one.parties().equals(other.parties());
    }

    private List<String> wordsAround(Attribution attribution, Range cue) {
        for (int i = attribution.paragraph(); i >= Math.max(0, attribution.paragraph() - 1); i--) {
            if (passages.get(i).range().overlaps(cue)) {
                return passages.get(i).wordsAround(cue, attribution.content());
            }
        }
        return List.of();
    }

    /** The mention of a source, once for each party it means. */
    private List<@Nullable Mention> mentions(@Nullable Range place) {
        List<@Nullable Mention> mentions = new ArrayList<>();
        if (place == null) {
            mentions.add(null);
            return mentions;
        }
        for (String party : speakers.of(place)) {
            mentions.add(new Mention(span(place), place.in(text), party, speakers.profile(place)));
        }
        if (mentions.isEmpty()) {
            mentions.add(new Mention(span(place), place.in(text), null, speakers.profile(place)));
        }
        return mentions;
    }

    private void add(Range range, StatementKind kind, Act act, String rule, double confidence) {
        Range words = trim(range);
        if (words.length() <= 0) {
            return;
        }
        for (Mention speaker : act.speakers()) {
            statements.add(new ExtractedStatement(
                    span(words),
                    words.in(text),
                    kind,
                    speaker,
                    act.cue(),
                    act.channel(),
                    act.saidOn(),
                    rule,
                    confidence));
        }
    }

    /** "that" belongs to the cue's sentence, not to what is said. */
    private Range withoutThat(Range range) {
        int start = range.start();
        boolean that = range.length() > 6
                && text.substring(start, start + 4).toLowerCase(Locale.ROOT).equals("that")
                && Characters.isSpace(text.charAt(start + 4));
        return that ? new Range(start + 5, range.end()) : range;
    }

    private Range trim(Range range) {
        int start = range.start();
        int end = range.end();
        while (start < end && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }

    private Span span(Range range) {
        return new Span(codePoints.at(range.start()), codePoints.at(range.end()));
    }
}
