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
import java.util.TreeMap;

/** Brings together the propositions that are about the same thing, the surest pair first. */
final class PropositionClusters {
    private static final int MOST_CANDIDATES = 60;
    private static final int TOO_COMMON = 400;
    private static final double TELLING = 0.3;
    private static final double LINKAGE = 0.25;
    private static final int SAMPLE = 12;

    private final PartyNames names;
    private final Lexicon lexicon;
    private final Map<String, Cluster> clusterOf = new HashMap<>();

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

    /** The groups, ordered by their first member's id. */
    List<Group> of(Collection<Proposition> propositions) {
        Map<String, Proposition> byId = new TreeMap<>();
        propositions.forEach(proposition -> byId.putIfAbsent(proposition.id(), proposition));
        byId.values().forEach(proposition -> clusterOf.put(proposition.id(), new Cluster(proposition)));
        for (Pair pair : pairs(byId)) {
            join(pair);
        }
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
                Proposition b = Objects.requireNonNull(byId.get(id));
                Agreement agreement = Agreement.of(a, b, names, lexicon);
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

    /** Whether nobody in one cluster acts where somebody else does in the other. */
    private boolean compatible(Cluster a, Cluster b) {
        return a.members.stream()
                .allMatch(one -> one.actor() == null
                        || b.members.stream()
                                .allMatch(other -> other.actor() == null || names.related(one.actor(), other.actor())));
    }

    /** How much the members of two clusters agree on average: one alike pair does not make two events one. */
    private double likeness(Cluster a, Cluster b) {
        double sum = 0;
        int pairs = 0;
        for (Proposition one : a.sample()) {
            for (Proposition other : b.sample()) {
                sum += Agreement.of(one, other, names, lexicon).score();
                pairs++;
            }
        }
        return sum / pairs;
    }

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
        private List<String> shared = List.of();
        private double score = 1;

        Cluster(Proposition proposition) {
            members.add(proposition);
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
            other.parities.forEach((id, parity) -> parities.put(id, parity * turn));
            shared = shared.isEmpty() ? agreement.shared() : shared;
            score = Math.min(score, agreement.score());
        }
    }
}
