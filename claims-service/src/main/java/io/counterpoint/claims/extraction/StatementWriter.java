package io.counterpoint.claims.extraction;

import io.counterpoint.claims.extraction.attribution.Attribution;
import io.counterpoint.claims.extraction.attribution.PartialSpeaker;
import io.counterpoint.claims.extraction.attribution.Passage;
import io.counterpoint.claims.extraction.quotation.Quotation;
import io.counterpoint.claims.extraction.text.CodePoints;
import io.counterpoint.claims.extraction.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns attributions and quotations of one text into statements. */
final class StatementWriter {
    private final String text;
    private final CodePoints codePoints;
    private final List<ExtractedStatement> statements = new ArrayList<>();

    StatementWriter(String text) {
        this.text = text;
        this.codePoints = new CodePoints(text);
    }

    List<ExtractedStatement> write(List<Passage> passages, List<Attribution> attributions) {
        Set<Range> direct = new HashSet<>();
        for (Passage passage : passages) {
            passage.quotations().stream()
                    .filter(Quotation::direct)
                    .forEach(quotation -> direct.add(quotation.marked()));
        }
        for (Attribution attribution : attributions) {
            for (Range content : attribution.content()) {
                if (!direct.contains(content)) {
                    add(
                            withoutThat(content),
                            StatementKind.INDIRECT,
                            attribution,
                            attribution.rule(),
                            attribution.confidence());
                }
            }
        }
        for (Passage passage : passages) {
            List<Attribution> near = attributions.stream()
                    .filter(attribution -> touches(attribution, passage.range()))
                    .toList();
            for (Quotation quotation : passage.quotations()) {
                quotation(quotation, near);
            }
        }
        statements.sort(Comparator.comparingInt(
                        (ExtractedStatement statement) -> statement.span().start())
                .thenComparingInt(statement -> -statement.span().end())
                .thenComparing(ExtractedStatement::kind)
                .thenComparing(ExtractedStatement::rule));
        return List.copyOf(statements);
    }

    private static boolean touches(Attribution attribution, Range range) {
        return attribution.content().stream().anyMatch(range::overlaps);
    }

    private void quotation(Quotation quotation, List<Attribution> near) {
        if (quotation.direct()) {
            near.stream()
                    .filter(attribution -> attribution.content().contains(quotation.marked()))
                    .findFirst()
                    .ifPresent(attribution -> add(
                            quotation.inner(),
                            StatementKind.DIRECT,
                            attribution,
                            attribution.rule().startsWith("direct.") ? attribution.rule() : "direct.joined",
                            attribution.confidence()));
            return;
        }
        PartialSpeaker.Found found = PartialSpeaker.of(quotation, near, text);
        add(quotation.inner(), StatementKind.PARTIAL, found.attribution(), found.rule(), found.confidence());
    }

    private void add(
            Range range, StatementKind kind, @Nullable Attribution attribution, String rule, double confidence) {
        Range trimmed = trim(range);
        if (trimmed.length() <= 0) {
            return;
        }
        Mention speaker = attribution == null || attribution.source() == null ? null : mention(attribution.source());
        Cue cue = attribution == null || attribution.cue() == null
                ? null
                : new Cue(span(attribution.cue()), attribution.cue().in(text), attribution.lemma());
        statements.add(new ExtractedStatement(
                span(trimmed), trimmed.in(text), kind, speaker, cue, null, null, rule, confidence));
    }

    private Mention mention(Range source) {
        return new Mention(span(source), source.in(text), null);
    }

    /** "that" belongs to the cue's sentence, not to what is said. */
    private Range withoutThat(Range range) {
        int start = range.start();
        boolean that = range.length() > 6
                && text.substring(start, start + 4).toLowerCase(Locale.ROOT).equals("that")
                && Character.isWhitespace(text.charAt(start + 4));
        return that ? new Range(start + 5, range.end()) : range;
    }

    private Range trim(Range range) {
        int start = range.start();
        int end = range.end();
        while (start < end && io.counterpoint.claims.extraction.text.Characters.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && io.counterpoint.claims.extraction.text.Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }

    private Span span(Range range) {
        return new Span(codePoints.at(range.start()), codePoints.at(range.end()));
    }
}
