package io.counterpoint.claims.statement;

import io.counterpoint.claims.extraction.Cue;
import io.counterpoint.claims.extraction.ExtractedStatement;
import io.counterpoint.claims.extraction.Extractor;
import io.counterpoint.claims.extraction.Mention;
import io.counterpoint.claims.extraction.PartyDirectory;
import io.counterpoint.claims.extraction.SourceText;
import io.counterpoint.claims.extraction.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an article: what extraction finds in it, with its surroundings, checked against the text. */
public final class StatementReading {
    /** How much of the text before and after a statement is stored, in code points. */
    private static final int SURROUNDINGS = 32;

    private StatementReading() {}

    /**
     * The statements of a text. Takes time, and touches nothing.
     *
     * @param speakers the parties that curators made of speakers, by the key of their names
     * @throws IllegalStateException when extraction gives a place that its text does not stand at
     */
    public static List<StatementDraft> read(
            Extractor extractor, SourceText source, PartyDirectory directory, Map<String, UUID> speakers) {
        CodePoints text = new CodePoints(source.text());
        ContextFinder contexts = new ContextFinder(source.text(), text);
        Map<Span, Integer> seen = new HashMap<>();
        List<StatementDraft> drafts = new ArrayList<>();
        for (ExtractedStatement statement : extractor.extract(source, directory)) {
            int ordinal = seen.merge(statement.span(), 1, Integer::sum) - 1;
            drafts.add(draft(statement, ordinal, text, contexts, speakers));
        }
        return drafts;
    }

    private static StatementDraft draft(
            ExtractedStatement statement,
            int ordinal,
            CodePoints text,
            ContextFinder contexts,
            Map<String, UUID> speakers) {
        int start = statement.span().start();
        int end = statement.span().end();
        if (end > text.length() || !text.slice(start, end).equals(statement.exact())) {
            throw new IllegalStateException(
                    "Rule " + statement.rule() + " misplaces a statement at " + start + " to " + end);
        }
        Mention speaker = statement.speaker();
        Introduction introduction = Introduction.of(speaker);
        Cue cue = statement.cue();
        return new StatementDraft(
                start,
                end,
                ordinal,
                statement.exact(),
                text.slice(start - SURROUNDINGS, start),
                text.slice(end, end + SURROUNDINGS),
                contexts.around(start, end),
                statement.kind(),
                partyOf(speaker, introduction, speakers),
                speaker == null ? null : speaker.text(),
                introduction,
                cue == null ? null : cue.text(),
                cue == null ? null : cue.lemma(),
                statement.channel(),
                statement.saidOn(),
                statement.rule(),
                statement.confidence());
    }

    /** The party that the extractor knows, or else the one that a curator made of speakers introduced so. */
    private static @Nullable UUID partyOf(
            @Nullable Mention speaker, @Nullable Introduction introduction, Map<String, UUID> speakers) {
        if (speaker != null && speaker.partyId() != null) {
            return UUID.fromString(speaker.partyId());
        }
        return introduction == null ? null : speakers.get(introduction.key());
    }
}
