package io.counterpoint.claims.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings statements together as utterances, the surest link first.
 *
 * <p>An article hardly reports one utterance twice. So of one article only those statements come into one utterance
 * that {@link SameArticle} allows: otherwise a short quotation would draw together all that its speaker said in the
 * same vein.
 */
final class UtteranceClusters {
    private final Map<String, Reading> readings;
    private final Map<String, String> utterances;
    private final UtteranceMatcher.Scorer scorer;
    private final Map<String, Cluster> clusterOf = new HashMap<>();

    /**
     * Clusters of readings.
     *
     * @param readings all statements, by id
     * @param utterances the utterances that are known, by statement id
     * @param scorer how sure two belong together
     */
    UtteranceClusters(
            NavigableMap<String, Reading> readings, Map<String, String> utterances, UtteranceMatcher.Scorer scorer) {
        this.readings = readings;
        this.utterances = utterances;
        this.scorer = scorer;
        Map<String, Cluster> known = new HashMap<>();
        readings.forEach((id, reading) -> {
            String utterance = utterances.get(id);
            Cluster cluster =
                    utterance == null ? new Cluster() : known.computeIfAbsent(utterance, key -> new Cluster());
            cluster.add(reading, utterance);
            clusterOf.put(id, cluster);
        });
    }

    /** What becomes of the new statements. */
    List<UtteranceProposal> proposals() {
        SameArticle sameArticle = new SameArticle(readings.values(), scorer);
        sameArticle.links().stream().filter(this::concernsNew).forEach(this::join);
        List<Link> links = crossLinks(sameArticle);
        for (Link link : links) {
            if (link.match().score() >= UtteranceMatcher.THRESHOLD && fits(link, sameArticle)) {
                join(link);
            }
        }
        new MutualBest(links)
                .links().stream().filter(link -> fits(link, sameArticle)).forEach(this::join);
        Set<Cluster> clusters = new HashSet<>(clusterOf.values());
        return clusters.stream()
                .map(this::proposal)
                .filter(proposal -> !proposal.statementIds().isEmpty())
                .sorted(Comparator.comparing(proposal -> proposal.statementIds().getFirst()))
                .toList();
    }

    private List<Link> crossLinks(SameArticle sameArticle) {
        CandidateIndex index = new CandidateIndex(readings.values());
        Map<String, Link> links = new TreeMap<>();
        for (Reading reading : readings.values()) {
            if (utterances.containsKey(reading.id()) || sameArticle.isPlaced(reading)) {
                continue;
            }
            for (Reading other : index.near(reading)) {
                if (!reading.statement().articleId().equals(other.statement().articleId())
                        && !sameArticle.isPlaced(other)) {
                    Match match = scorer.score(reading, other);
                    if (match.score() >= UtteranceMatcher.LEAST) {
                        Link link = Link.of(reading, other, match);
                        links.put(link.a().id() + ' ' + link.b().id(), link);
                    }
                }
            }
        }
        return links.values().stream().sorted(Link.SUREST_FIRST).toList();
    }

    private boolean concernsNew(Link link) {
        return !utterances.containsKey(link.a().id())
                || !utterances.containsKey(link.b().id());
    }

    /** Whether two clusters can become one without an article saying the same thing twice. */
    private boolean fits(Link link, SameArticle sameArticle) {
        Cluster a = clusterOf(link.a());
        Cluster b = clusterOf(link.b());
        return a == b
                || a.members.stream()
                        .allMatch(one -> b.members.stream()
                                .filter(other -> one.statement()
                                        .articleId()
                                        .equals(other.statement().articleId()))
                                .allMatch(other -> sameArticle.allows(one, other)));
    }

    private void join(Link link) {
        Cluster a = clusterOf(link.a());
        Cluster b = clusterOf(link.b());
        if (a != b) {
            a.absorb(b, link.match());
            b.members.forEach(member -> clusterOf.put(member.id(), a));
        }
    }

    private Cluster clusterOf(Reading reading) {
        return Objects.requireNonNull(clusterOf.get(reading.id()));
    }

    private UtteranceProposal proposal(Cluster cluster) {
        List<String> fresh = cluster.members.stream()
                .map(Reading::id)
                .filter(id -> !utterances.containsKey(id))
                .sorted()
                .toList();
        List<String> old = List.copyOf(cluster.utterances);
        return new UtteranceProposal(
                old.isEmpty() ? null : old.getFirst(),
                old.isEmpty() ? List.of() : old.subList(1, old.size()),
                fresh,
                cluster.confidence,
                cluster.reason);
    }

    /** Two statements that belong together, the smaller id first. */
    record Link(Reading a, Reading b, Match match) {
        static final Comparator<Link> SUREST_FIRST = Comparator.comparingDouble(
                        (Link link) -> link.match().score())
                .reversed()
                .thenComparing(link -> link.a().id())
                .thenComparing(link -> link.b().id());

        static Link of(Reading a, Reading b, Match match) {
            return a.id().compareTo(b.id()) <= 0 ? new Link(a, b, match) : new Link(b, a, match);
        }
    }

    /** Statements that render one utterance, as far as known. */
    private static final class Cluster {
        private final List<Reading> members = new ArrayList<>();
        private final Set<String> utterances = new TreeSet<>();
        private double confidence = 1;
        private String reason = "no other statement says this";

        void add(Reading reading, @Nullable String utterance) {
            members.add(reading);
            if (utterance != null) {
                utterances.add(utterance);
            }
        }

        void absorb(Cluster other, Match match) {
            Match weakest = match.score() <= Math.min(confidence, other.confidence)
                    ? match
                    : confidence <= other.confidence
                            ? new Match(confidence, reason)
                            : new Match(other.confidence, other.reason);
            members.addAll(other.members);
            utterances.addAll(other.utterances);
            confidence = weakest.score();
            reason = weakest.reason();
        }
    }
}
