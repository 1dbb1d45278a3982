package io.counterpoint.claims.derivation;

import io.counterpoint.claims.proposal.MatchProposals.Decision;
import io.counterpoint.claims.statement.StoredStatement;
import io.counterpoint.claims.utterance.UtteranceFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts what curators decided about which statements belong together above what matching finds. */
final class CuratedMatches {
    private final List<UtteranceFinding> found;
    private final List<List<StoredStatement>> groups = new ArrayList<>();
    private final Map<UUID, StoredStatement> statements = new HashMap<>();
    private final Map<UUID, Integer> groupOf = new HashMap<>();

    private CuratedMatches(List<UtteranceFinding> found) {
        this.found = found;
        found.forEach(finding -> {
            finding.statements().forEach(statement -> {
                statements.put(statement.id(), statement);
                groupOf.put(statement.id(), groups.size());
            });
            groups.add(new ArrayList<>(finding.statements()));
        });
    }

    /**
     * The findings with the decisions carried out: first statements leave, then others join those whom most of their
     * company is with.
     *
     * @param decisions those about statements that were not compared do nothing
     */
    static List<UtteranceFinding> apply(List<UtteranceFinding> found, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return found;
        }
        CuratedMatches matches = new CuratedMatches(found);
        decisions.stream().filter(decision -> !decision.together()).forEach(matches::separate);
        decisions.stream().filter(Decision::together).forEach(matches::join);
        return matches.findings();
    }

    private void separate(Decision decision) {
        StoredStatement statement = statements.get(decision.statement());
        if (statement == null) {
            return;
        }
        List<StoredStatement> group = groupWith(statement.id());
        if (group.stream().anyMatch(other -> decision.others().contains(other.id()))) {
            group.remove(statement);
            groupOf.put(statement.id(), groups.size());
            groups.add(new ArrayList<>(List.of(statement)));
        }
    }

    private void join(Decision decision) {
        StoredStatement statement = statements.get(decision.statement());
        if (statement == null) {
            return;
        }
        Map<Integer, Integer> company = new HashMap<>();
        decision.others().stream()
                .filter(groupOf::containsKey)
                .forEach(other -> company.merge(groupOf.getOrDefault(other, 0), 1, Integer::sum));
        company.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Integer, Integer> entry) -> entry.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .ifPresent(group -> move(statement, group));
    }

    private void move(StoredStatement statement, int group) {
        if (!groups.get(group).contains(statement)) {
            groupWith(statement.id()).remove(statement);
            groups.get(group).add(statement);
            groupOf.put(statement.id(), group);
        }
    }

    private List<StoredStatement> groupWith(UUID statement) {
        return groups.get(groupOf.getOrDefault(statement, 0));
    }

    private List<UtteranceFinding> findings() {
        List<UtteranceFinding> findings = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<StoredStatement> group = groups.get(i);
            if (i < found.size() && Set.copyOf(found.get(i).statements()).equals(Set.copyOf(group))) {
                findings.add(found.get(i));
            } else if (!group.isEmpty()) {
                boolean alone = group.size() == 1;
                findings.add(new UtteranceFinding(
                        group, 1, alone ? "told apart by a curator" : "put together by a curator"));
            }
        }
        return findings;
    }
}
