package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.StoryArticle;
import io.counterpoint.claims.claim.StoredClaims;
import io.counterpoint.claims.discrepancy.DiscrepancyFinding;
import io.counterpoint.claims.matching.ClaimProposal;
import io.counterpoint.claims.matching.ClaimProposer;
import io.counterpoint.claims.matching.Discrepancies;
import io.counterpoint.claims.matching.Discrepancy;
import io.counterpoint.claims.matching.KnownClaim;
import io.counterpoint.claims.matching.MatchableStatement;
import io.counterpoint.claims.matching.UtteranceMatcher;
import io.counterpoint.claims.matching.UtteranceProposal;
import io.counterpoint.claims.matching.WordingPair;
import io.counterpoint.claims.matching.WordingPairs;
import io.counterpoint.claims.party.Directory;
import io.counterpoint.claims.proposal.MatchProposals;
import io.counterpoint.claims.statement.StoredStatement;
import io.counterpoint.claims.utterance.UtteranceFinding;
import io.counterpoint.claims.wording.PairFinding;
import io.counterpoint.claims.wording.PairKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the articles of a story. All statements are matched anew, under ids that follow from what they say and where:
 * so the result is the same in whatever order articles and parties came.
 */
final class StoryMatcher {
    private final Story story;
    private final Directory directory;
    private final Map<String, StoredStatement> statements = new HashMap<>();
    private final List<MatchableStatement> matchable = new ArrayList<>();

    private StoryMatcher(Story story, Directory directory) {
        this.story = story;
        this.directory = directory;
        Map<UUID, StoryArticle> articles =
                story.articles().stream().collect(Collectors.toMap(StoryArticle::id, Function.identity()));
        Comparator<StoredStatement> byContent = Comparator.comparing((StoredStatement statement) ->
                        articleOf(articles, statement).textHash())
                .thenComparing(statement -> statement.articleId())
                .thenComparingInt(StoredStatement::start)
                .thenComparingInt(StoredStatement::end)
                .thenComparingInt(StoredStatement::ordinal);
        story.statements().stream().sorted(byContent).forEach(statement -> {
            String name = "%08d".formatted(matchable.size());
            statements.put(name, statement);
            matchable.add(matchable(name, statement, articleOf(articles, statement)));
        });
    }

    /**
     * What matching finds.
     *
     * @param utterances every statement in exactly one
     * @param matches which statements join others
     * @param discrepancies in what renderings of one utterance, or statements on one subject, disagree
     * @param pairs different words for the same thing in renderings of one utterance
     * @param claims as proposed
     * @param statements the statements that these mean, by the names they use
     */
    record Findings(
            List<UtteranceFinding> utterances,
            List<MatchProposals.Suggestion> matches,
            List<DiscrepancyFinding> discrepancies,
            List<PairFinding> pairs,
            List<ClaimProposal> claims,
            Map<String, StoredStatement> statements) {}

    /** Compares. Takes time, and touches nothing. */
    static Findings match(Story story, Directory directory) {
        StoryMatcher matcher = new StoryMatcher(story, directory);
        List<UtteranceFinding> found = new UtteranceMatcher(directory.names())
                .assign(matcher.matchable, List.of()).stream()
                        .map(matcher::utterance)
                        .toList();
        List<UtteranceFinding> utterances = CuratedMatches.apply(found, story.decisions());
        List<UtteranceProposal> decided = matcher.proposals(utterances);
        return new Findings(
                utterances,
                utterances.stream().flatMap(StoryMatcher::matches).toList(),
                matcher.discrepancies(decided),
                matcher.pairs(decided),
                matcher.claims(),
                matcher.statements);
    }

    /** Every rendering but the first joins the others. */
    private static Stream<MatchProposals.Suggestion> matches(UtteranceFinding utterance) {
        List<UUID> renderings =
                utterance.statements().stream().map(StoredStatement::id).toList();
        return renderings.stream()
                .skip(1)
                .map(statement -> new MatchProposals.Suggestion(
                        statement,
                        renderings.stream()
                                .filter(other -> !other.equals(statement))
                                .toList(),
                        utterance.confidence(),
                        utterance.reason()));
    }

    /** The utterances in the terms of matching. */
    private List<UtteranceProposal> proposals(List<UtteranceFinding> utterances) {
        Map<UUID, String> names = new HashMap<>();
        statements.forEach((name, statement) -> names.put(statement.id(), name));
        return utterances.stream()
                .map(utterance -> new UtteranceProposal(
                        null,
                        List.of(),
                        utterance.statements().stream()
                                .map(statement -> Objects.requireNonNull(names.get(statement.id())))
                                .sorted()
                                .toList(),
                        utterance.confidence(),
                        utterance.reason()))
                .toList();
    }

    private List<DiscrepancyFinding> discrepancies(List<UtteranceProposal> utterances) {
        return new Discrepancies(directory.names())
                .in(matchable, utterances).stream().map(this::discrepancy).toList();
    }

    private List<PairFinding> pairs(List<UtteranceProposal> utterances) {
        return new WordingPairs(directory.names())
                .in(matchable, utterances).stream().map(this::pair).toList();
    }

    private PairFinding pair(WordingPair pair) {
        PairKind kind = switch (pair.kind()) {
            case NAME -> PairKind.NAME;
            case LOADED -> PairKind.LOADED;
            case PLAIN -> PairKind.PLAIN;
        };
        return new PairFinding(kind, pair.confidence(), pair.reason(), side(pair.one()), side(pair.other()));
    }

    private PairFinding.Side side(Discrepancy.Version version) {
        StoredStatement statement = Objects.requireNonNull(statements.get(version.statementId()));
        return new PairFinding.Side(statement, version.exact(), version.start(), version.end());
    }

    private DiscrepancyFinding discrepancy(Discrepancy discrepancy) {
        return new DiscrepancyFinding(
                discrepancy,
                Objects.requireNonNull(statements.get(discrepancy.one().statementId())),
                Objects.requireNonNull(statements.get(discrepancy.other().statementId())));
    }

    private UtteranceFinding utterance(UtteranceProposal proposal) {
        List<StoredStatement> members = proposal.statementIds().stream()
                .map(statements::get)
                .map(Objects::requireNonNull)
                .toList();
        return new UtteranceFinding(members, proposal.confidence(), proposal.reason());
    }

    private List<ClaimProposal> claims() {
        Map<UUID, MatchableStatement> byId = matchable.stream()
                .collect(Collectors.toMap(
                        each -> Objects.requireNonNull(statements.get(each.id()))
                                .id(),
                        Function.identity()));
        List<KnownClaim> known = CuratedClaims.near(story.curated(), matchable).stream()
                .map(claim -> new KnownClaim(claim.id().toString(), claim.text(), claim.kind(), evidence(claim, byId)))
                .toList();
        return new ClaimProposer(directory.names()).propose(matchable, List.of(), known);
    }

    /** What curators attached, as far as it is among the statements compared. */
    private static List<KnownClaim.Evidence> evidence(
            StoredClaims.Curated claim, Map<UUID, MatchableStatement> statements) {
        return claim.attached().stream()
                .filter(attached -> statements.containsKey(attached.statementId()))
                .map(attached -> new KnownClaim.Evidence(
                        Objects.requireNonNull(statements.get(attached.statementId())), attached.position()))
                .toList();
    }

    private MatchableStatement matchable(String name, StoredStatement statement, StoryArticle article) {
        UUID speaker = statement.speakerId();
        List<String> line = speaker == null
                ? List.of()
                : directory.tree().lineOf(speaker).stream().map(UUID::toString).toList();
        return new MatchableStatement(
                name,
                statement.articleId().toString(),
                statement.outletId().toString(),
                statement.exact(),
                statement.context(),
                statement.start(),
                statement.kind(),
                text(speaker),
                line,
                statement.speakerMention(),
                statement.cueLemma(),
                statement.channel(),
                statement.saidOn(),
                article.publishedOn());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static StoryArticle articleOf(Map<UUID, StoryArticle> articles, StoredStatement statement) {
        return Objects.requireNonNull(articles.get(statement.articleId()));
    }
}
