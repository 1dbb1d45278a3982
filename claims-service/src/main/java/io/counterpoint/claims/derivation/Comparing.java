package io.counterpoint.claims.derivation;

import io.counterpoint.claims.article.ArticleStore;
import io.counterpoint.claims.article.StoryArticle;
import io.counterpoint.claims.claim.ClaimFinding;
import io.counterpoint.claims.claim.ClaimStore;
import io.counterpoint.claims.claim.StoredClaims;
import io.counterpoint.claims.discrepancy.DiscrepancyStore;
import io.counterpoint.claims.matching.ClaimProposal;
import io.counterpoint.claims.party.Directory;
import io.counterpoint.claims.party.DirectoryReader;
import io.counterpoint.claims.party.OutletParties;
import io.counterpoint.claims.proposal.MatchProposals;
import io.counterpoint.claims.proposal.ProposalStore;
import io.counterpoint.claims.proposal.ProposalStore.Suggestion;
import io.counterpoint.claims.statement.StoredStatement;
import io.counterpoint.claims.storage.Database;
import io.counterpoint.claims.storage.Leases;
import io.counterpoint.claims.utterance.UtteranceStore;
import io.counterpoint.claims.wording.PairStore;
import io.counterpoint.claims.work.Workers;
import io.counterpoint.observability.Spans;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Compares articles whose statements have changed with those of the same days, and stores the utterances,
 * discrepancies, claims, stances and proposals that come of it in one transaction. One replica does so at a time; the transaction gives up when
 * it has lost that right meanwhile, or a statement has changed, and the articles stay due.
 */
@ApplicationScoped
public class Comparing {
    private static final Logger LOG = Logger.getLogger(Comparing.class);
    private static final String LEASE = "comparing";

    private final Database database;
    private final Leases leases;
    private final StoryReader stories;
    private final DirectoryReader directories;
    private final ArticleStore articles;
    private final UtteranceStore utterances;
    private final DiscrepancyStore discrepancies;
    private final PairStore pairs;
    private final ClaimStore claims;
    private final ProposalStore proposals;
    private final MatchProposals matches;
    private final OutletParties outletParties;
    private final Workers workers;
    private final DerivationConfig config;
    private final DerivationMeters meters;
    private final Spans spans;

    Comparing(
            Database database,
            Leases leases,
            StoryReader stories,
            DirectoryReader directories,
            ArticleStore articles,
            UtteranceStore utterances,
            DiscrepancyStore discrepancies,
            PairStore pairs,
            ClaimStore claims,
            ProposalStore proposals,
            MatchProposals matches,
            OutletParties outletParties,
            Workers workers,
            DerivationConfig config,
            DerivationMeters meters,
            Spans spans) {
        this.database = database;
        this.leases = leases;
        this.stories = stories;
        this.directories = directories;
        this.articles = articles;
        this.utterances = utterances;
        this.discrepancies = discrepancies;
        this.pairs = pairs;
        this.claims = claims;
        this.proposals = proposals;
        this.matches = matches;
        this.outletParties = outletParties;
        this.workers = workers;
        this.config = config;
        this.meters = meters;
        this.spans = spans;
    }

    /**
     * Compares what is due around one day.
     *
     * @return whether anything was due
     */
    public Uni<Boolean> step() {
        return leases.acquire(LEASE, config.lease())
                .chain(held -> held ? compareNext() : Uni.createFrom().item(false));
    }

    private Uni<Boolean> compareNext() {
        return database.reading(stories::candidates)
                .chain(candidates -> candidates.due().isEmpty()
                        ? Uni.createFrom().item(false)
                        : spans.around("compare story", () -> compare(candidates))
                                .replaceWith(true));
    }

    private Uni<Void> compare(StoryReader.Candidates candidates) {
        return workers.compute(() -> candidates.choose(config.storyArticles()), config.timeLimit())
                .chain(choice -> database.reading(session -> stories.read(session, candidates, choice)))
                .chain(story -> directories.current().chain(directory -> compare(story, directory)));
    }

    private Uni<Void> compare(Story story, Directory directory) {
        return meters.comparing(() -> workers.compute(() -> StoryMatcher.match(story, directory), config.timeLimit())
                        .chain(findings -> storeUnlessChanged(story, findings)))
                .onFailure()
                .recoverWithUni(failure -> putOff(story, failure));
    }

    private Uni<Void> storeUnlessChanged(Story story, StoryMatcher.Findings findings) {
        return database.writing(session -> leases.hold(session, LEASE)
                .chain(held -> held
                        ? articles.lockUnchanged(session, story.articles())
                        : Uni.createFrom().item(false))
                .chain(unchanged -> unchanged
                        ? store(session, story, findings)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> store(Mutiny.StatelessSession session, Story story, StoryMatcher.Findings findings) {
        Set<UUID> ids = story.articleIds();
        return utterances
                .save(session, findings.utterances(), ids)
                .chain(() -> matches.record(session, findings.matches(), statementIds(story)))
                .chain(() -> discrepancies.save(session, findings.discrepancies(), ids))
                .chain(() -> pairs.save(session, findings.pairs(), ids))
                .chain(() -> partiesOf(session, story, findings.claims()))
                .chain(parties ->
                        storeClaims(session, story, findings, new ClaimFindings(findings.statements(), parties)))
                .chain(() -> articles.matched(
                        session, story.due().stream().map(StoryArticle::id).toList()));
    }

    private static List<UUID> statementIds(Story story) {
        return story.statements().stream().map(StoredStatement::id).toList();
    }

    private Uni<Void> storeClaims(
            Mutiny.StatelessSession session, Story story, StoryMatcher.Findings findings, ClaimFindings translator) {
        List<UUID> curated = findings.claims().stream()
                .map(ClaimProposal::claimId)
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .toList();
        return claims.lock(session, story.articleIds(), curated)
                .chain(stored -> proposals
                        .decidedStances(session, stored.ids())
                        .chain(decided ->
                                saveClaims(session, story, findings.claims(), translator, stored, decisions(decided))));
    }

    private Uni<Void> saveClaims(
            Mutiny.StatelessSession session,
            Story story,
            List<ClaimProposal> proposed,
            ClaimFindings translator,
            StoredClaims stored,
            ClaimStore.Decisions decisions) {
        List<ClaimFinding> found = proposed.stream().map(translator::finding).toList();
        return claims.save(session, stored, found, story.statements(), story.settled(), decisions)
                .chain(ids -> suggest(session, proposed, translator, ids));
    }

    private static ClaimStore.Decisions decisions(List<ProposalStore.DecidedStance> decided) {
        return new ClaimStore.Decisions(stances(decided, true), stances(decided, false));
    }

    private static Set<ClaimStore.DecidedStance> stances(List<ProposalStore.DecidedStance> decided, boolean accepted) {
        return decided.stream()
                .filter(each -> each.accepted() == accepted)
                .map(each -> new ClaimStore.DecidedStance(
                        each.subject().claimId(),
                        Objects.requireNonNull(each.subject().partyId()),
                        Objects.requireNonNull(each.subject().position())))
                .collect(Collectors.toSet());
    }

    private Uni<Void> suggest(
            Mutiny.StatelessSession session, List<ClaimProposal> proposed, ClaimFindings translator, List<UUID> ids) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            suggestions.addAll(translator.suggestions(ids.get(i), proposed.get(i)));
        }
        return proposals.record(session, suggestions);
    }

    private Uni<Map<UUID, UUID>> partiesOf(Mutiny.StatelessSession session, Story story, List<ClaimProposal> proposed) {
        Set<UUID> holders = ClaimFindings.outletsIn(proposed);
        Map<UUID, StoryArticle> outlets = story.articles().stream()
                .filter(article -> holders.contains(article.outletId()))
                .collect(Collectors.toMap(StoryArticle::outletId, Function.identity(), (one, other) -> one));
        Map<UUID, UUID> parties = new HashMap<>();
        return Multi.createFrom()
                .iterable(outlets.values())
                .onItem()
                .transformToUniAndConcatenate(outlet -> outletParties
                        .of(session, outlet.outletId(), outlet.outletName())
                        .invoke(party -> parties.put(outlet.outletId(), party)))
                .collect()
                .last()
                .replaceWith(parties);
    }

    private Uni<Void> putOff(Story story, Throwable failure) {
        List<UUID> due = story.due().stream().map(StoryArticle::id).toList();
        LOG.warnf(failure, "%d articles could not be compared; it is tried again later.", due.size());
        String error = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return database.writing(session -> articles.matchingFailed(session, due, error, config.lease()));
    }
}
