package io.counterpoint.claims.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.evaluation.Figures.Score;
import io.counterpoint.claims.evaluation.MatchingMeasure.Scores;
import io.counterpoint.claims.extraction.KnownParty;
import io.counterpoint.claims.extraction.PartyDirectory;
import io.counterpoint.claims.matching.ClaimProposal;
import io.counterpoint.claims.matching.ClaimProposer;
import io.counterpoint.claims.matching.MatchableStatement;
import io.counterpoint.claims.matching.UtteranceMatcher;
import io.counterpoint.claims.matching.UtteranceProposal;
import io.counterpoint.claims.similarity.PartyNames;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Extraction and matching together, on invented stories from several fields, each told by several outlets. */
class StoryTest {
    private static final List<String> STORIES = List.of(
            "mine-accident",
            "court-ruling",
            "football-transfer",
            "trade-dispute",
            "airport-strike",
            "election-dispute");

    @ParameterizedTest
    @FieldSource("STORIES")
    void findsWhatTheOutletsShareAndWhereTheyDisagree(String name) throws IOException {
        StoryTruth story = StoryTruth.read(name);
        Figures silent = new Figures(new PrintStream(OutputStream.nullOutputStream()), false);
        Scores scores = MatchingMeasure.measure("", story.truth(), extracted(story), names(story), silent);
        assertThat(scores.utterances().precision()).isGreaterThanOrEqualTo(0.75);
        assertThat(scores.utterances().recall()).isGreaterThanOrEqualTo(0.5);
        assertThat(scores.discrepancies().found() - scores.discrepancies().right())
                .isLessThanOrEqualTo(1);
        assertThat(scores.stances().recall()).isGreaterThanOrEqualTo(0.4);
    }

    @Test
    void holdsOverAllStories() throws IOException {
        Score utterances = Score.NONE;
        Score discrepancies = Score.NONE;
        Score stances = Score.NONE;
        Figures silent = new Figures(new PrintStream(OutputStream.nullOutputStream()), false);
        for (String name : STORIES) {
            StoryTruth story = StoryTruth.read(name);
            Scores scores = MatchingMeasure.measure("", story.truth(), extracted(story), names(story), silent);
            utterances = utterances.plus(scores.utterances());
            discrepancies = discrepancies.plus(scores.discrepancies());
            stances = stances.plus(scores.stances());
        }
        assertThat(utterances.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(utterances.f1()).isGreaterThanOrEqualTo(0.8);
        assertThat(discrepancies.recall()).isGreaterThanOrEqualTo(0.7);
        assertThat(stances.precision()).isGreaterThanOrEqualTo(0.7);
        assertThat(stances.recall()).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void storiesKeepApart() throws IOException {
        List<KnownParty> parties = new ArrayList<>();
        Map<String, String> storyOf = new LinkedHashMap<>();
        List<MatchableStatement> all = new ArrayList<>();
        for (String name : STORIES) {
            StoryTruth story = StoryTruth.read(name);
            parties.addAll(story.parties());
            for (MatchableStatement statement : extracted(story).statements()) {
                MatchableStatement renamed = renamed(statement, name);
                all.add(renamed);
                storyOf.put(renamed.id(), name);
            }
        }
        PartyNames names = PartyNames.of(parties);
        for (UtteranceProposal utterance : new UtteranceMatcher(names).assign(all, List.of())) {
            assertThat(utterance.statementIds().stream().map(storyOf::get).distinct())
                    .hasSize(1);
        }
        for (ClaimProposal claim : new ClaimProposer(names).propose(all, List.of(), List.of())) {
            Stream<String> evidence = claim.stances().stream().flatMap(stance -> stance.evidenceIds().stream());
            assertThat(evidence.map(storyOf::get).distinct()).hasSize(1);
        }
    }

    private static SeedStatements extracted(StoryTruth story) {
        return SeedStatements.extracted(story.truth(), PartyDirectory.of(story.parties()));
    }

    private static PartyNames names(StoryTruth story) {
        return PartyNames.of(story.parties());
    }

    /** The statement as one of another article, so that the articles of two stories do not go by the same names. */
    private static MatchableStatement renamed(MatchableStatement statement, String story) {
        return new MatchableStatement(
                story + statement.id(),
                story + statement.articleId(),
                story + statement.outletId(),
                statement.exact(),
                statement.context(),
                statement.start(),
                statement.kind(),
                statement.partyId(),
                statement.partyLine(),
                statement.speakerMention(),
                statement.cueLemma(),
                statement.channel(),
                statement.saidOn(),
                null);
    }
}
