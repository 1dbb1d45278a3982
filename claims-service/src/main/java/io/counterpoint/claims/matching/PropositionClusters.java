package io.counterpoint.claims.matching;

import io.counterpoint.claims.similarity.Lexicon;
import io.counterpoint.claims.similarity.PartyNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings together the propositions that are about the same thing, the surest pair first. */
final class PropositionClusters {
    private static final int MOST_CANDIDATES = 60;
    private static final int TOO_COMMON = 400;
    private static final double TELLING = 0.3;
    private static final double LINKAGE = 0.25;
    private static final int SAMPLE = 12;
    private static final Agreement RENDERINGS = new Agreement(0.6, false, List.of("one utterance"));

    private final PartyNames names;
    private final Lexicon lexicon;
    private final Map<String, Cluster> clusterOf = new HashMap<>();
    private final Map<Ids, Double> scores = new HashMap<>();

    PropositionClusters(PartyNames names, Lexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
    }

    /**
     * A proposition in a cluster.
     *
     * @param proposition the proposition
     * @param sign 1 or -1: its position on what the cluster's first member says without a "not"
     */
    record Member(Proposition proposition, int sign) {}

    /**
     * Propositions about the same thing.
     *
     * @param members at least one
     * @param shared what the surest pair has in common
     * @param score of the weakest link; 1 for one alone
     */
    record Group(List<Member> members, List<String> shared, double score) {}

    /**
     * The groups, ordered by their first member's id.
     *
     * @param propositions each with its own id
     * @param utterances which statements render one utterance: what they say is one thing, whatever the words
     */
    List<Group> of(Collection<Proposition> propositions, Collection<UtteranceProposal> utterances) {
        Map<String, Proposition> byId = new TreeMap<>();
        propositions.forEach(proposition -> byId.putIfAbsent(proposition.id(), proposition));
        byId.values().forEach(proposition -> clusterOf.put(proposition.id(), new Cluster(proposition)));
        for (Pair pair : pairs(byId)) {
            join(pair);
        }
        Map<String, List<Proposition>> byStatement = byId.values().stream()
                .collect(Collectors.groupingBy(each -> each.statement().id()));
        utterances.forEach(utterance -> joinRenderings(utterance.statementIds().stream()
                .map(id -> byStatement.getOrDefault(id, List.of()))
                .filter(inStatement -> inStatement.size() == 1)
                .map(List::getFirst)
                .toList()));
        Map<Cluster, Group> groups = new LinkedHashMap<>();
        for (String id : byId.keySet()) {
            Cluster cluster = cluster(id);
            groups.computeIfAbsent(cluster, this::group);
        }
        return List.copyOf(groups.values());
    }

    /** The members of a cluster, but for those that only the company they keep sets against the others. */
    private Group group(Cluster cluster) {
        List<Proposition> standing = cluster.members.stream()
                .filter(member -> cluster.isWithMost(member) || contradictsMost(member, cluster))
                .sorted(Comparator.comparing(Proposition::id))
                .toList();
        int first = cluster.parity(standing.getFirst());
        return new Group(
                standing.stream()
                        .map(member -> new Member(member, member.sign() * cluster.parity(member) * first))
                        .toList(),
                cluster.shared,
                cluster.score);
    }

    /** Whether a proposition's own words are contrary to those of one that goes with most of its cluster. */
    private boolean contradictsMost(Proposition member, Cluster cluster) {
        return cluster.sample().stream()
                .filter(cluster::isWithMost)
                .map(other -> Agreement.of(member, other, names, lexicon))
                .anyMatch(agreement -> agreement.holds() && agreement.opposite());
    }

    private List<Pair> pairs(Map<String, Proposition> byId) {
        Map<String, List<String>> byTerm = new HashMap<>();
        byId.values()
                .forEach(proposition -> telling(proposition)
                        .forEach(key -> byTerm.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(proposition.id())));
        Map<String, Pair> pairs = new TreeMap<>();
        for (Proposition a : byId.values()) {
            for (String id : candidates(a, byTerm)) {
                if (scores.containsKey(inOrder(a.id(), id))) {
                    continue;
                }
                Proposition b = Objects.requireNonNull(byId.get(id));
                Agreement agreement = Agreement.of(a, b, names, lexicon);
                scores.put(inOrder(a.id(), id), agreement.score());
                if (agreement.holds()) {
                    boolean inOrder = a.id().compareTo(id) < 0;
                    Pair pair = inOrder ? new Pair(a, b, agreement) : new Pair(b, a, agreement);
                    pairs.put(pair.a().id() + ' ' + pair.b().id(), pair);
                }
            }
        }
        return pairs.values().stream().sorted(Pair.SUREST_FIRST).toList();
    }

    private List<String> candidates(Proposition proposition, Map<String, List<String>> byTerm) {
        Map<String, Integer> shared = new TreeMap<>();
        for (String key : telling(proposition)) {
            List<String> holders = new ArrayList<>(byTerm.getOrDefault(key, List.of()));
            String contrary = lexicon.oppositeOf(key);
            if (contrary != null) {
                holders.addAll(byTerm.getOrDefault(contrary, List.of()));
            }
            if (holders.size() <= TOO_COMMON) {
                holders.forEach(id -> shared.merge(id, 1, Integer::sum));
            }
        }
        shared.remove(proposition.id());
        Comparator<Map.Entry<String, Integer>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return shared.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> telling(Proposition proposition) {
        return proposition.terms().searchKeys(TELLING);
    }

    private void join(Pair pair) {
        Cluster a = cluster(pair.a().id());
        Cluster b = cluster(pair.b().id());
        if (a.equals(b) || !compatible(a, b) || likeness(a, b) < LINKAGE) {
            return;
        }
        int flip = pair.agreement().opposite() ? -1 : 1;
        int turn = a.parity(pair.a()) * b.parity(pair.b()) * flip;
        a.absorb(b, turn, pair.agreement());
        b.parities.keySet().forEach(id -> clusterOf.put(id, a));
    }

    /** Puts what renderings of one utterance say into one cluster, as far as they take it the same way. */
    private void joinRenderings(List<Proposition> renderings) {
        for (int i = 1; i < renderings.size(); i++) {
            Proposition one = renderings.getFirst();
            Proposition other = renderings.get(i);
            Cluster a = cluster(one.id());
            Cluster b = cluster(other.id());
            boolean sameWay = one.wish() == other.wish() && one.sign() == other.sign();
            if (sameWay && !a.equals(b) && compatible(a, b)) {
                a.absorb(b, a.parity(one) * b.parity(other), RENDERINGS);
                b.parities.keySet().forEach(id -> clusterOf.put(id, a));
            }
        }
    }

    /** Whether nobody in one cluster acts where somebody else does in the other. */
    private boolean compatible(Cluster a, Cluster b) {
        return a.actors.stream().allMatch(one -> b.actors.stream().allMatch(other -> names.related(one, other)));
    }

    /** How much the members of two clusters agree on average: one alike pair does not make two events one. */
    private double likeness(Cluster a, Cluster b) {
        double sum = 0;
        int pairs = 0;
        for (Proposition one : a.sample()) {
            for (Proposition other : b.sample()) {
                sum += score(one, other);
                pairs++;
            }
        }
        return sum / pairs;
    }

    private double score(Proposition one, Proposition other) {
        return scores.computeIfAbsent(
                inOrder(one.id(), other.id()),
                key -> Agreement.of(one, other, names, lexicon).score());
    }

    private static Ids inOrder(String one, String other) {
        return one.compareTo(other) <= 0 ? new Ids(one, other) : new Ids(other, one);
    }

    private record Ids(String lower, String higher) {}

    private Cluster cluster(String id) {
        return Objects.requireNonNull(clusterOf.get(id));
    }

    private record Pair(Proposition a, Proposition b, Agreement agreement) {
        static final Comparator<Pair> SUREST_FIRST = Comparator.comparingDouble(
                        (Pair pair) -> pair.agreement().score())
                .reversed()
                .thenComparing(pair -> pair.a().id())
                .thenComparing(pair -> pair.b().id());
    }

    private static final class Cluster {
        private final List<Proposition> members = new ArrayList<>();
        private final Map<String, Integer> parities = new HashMap<>();
        private final Set<String> actors = new TreeSet<>();
        private List<String> shared = List.of();
        private double score = 1;

        Cluster(Proposition proposition) {
            members.add(proposition);
            if (proposition.actor() != null) {
                actors.add(proposition.actor());
            }
            parities.put(proposition.id(), 1);
        }

        /** As many members as are worth comparing. */
        List<Proposition> sample() {
            return members.subList(0, Math.min(members.size(), SAMPLE));
        }

        /** Whether a member is on the side that more of the members are on. */
        boolean isWithMost(Proposition proposition) {
            int sum = parities.values().stream().mapToInt(Integer::intValue).sum();
            return parity(proposition) == (sum >= 0 ? 1 : -1);
        }

        int parity(Proposition proposition) {
            return Objects.requireNonNull(parities.get(proposition.id()));
        }

        void absorb(Cluster other, int turn, Agreement agreement) {
            members.addAll(other.members);
            actors.addAll(other.actors);
            other.parities.forEach((id, parity) -> parities.put(id, parity * turn));
            shared = shared.isEmpty() ? agreement.shared() : shared;
            score = Math.min(score, agreement.score());
        }
    }
}
