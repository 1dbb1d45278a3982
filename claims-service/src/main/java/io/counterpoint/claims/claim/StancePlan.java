package io.counterpoint.claims.claim;

import io.counterpoint.claims.stance.RecordedStance;
import io.counterpoint.claims.stance.StanceEntry;
import io.counterpoint.claims.stance.StanceHistory;
import io.counterpoint.claims.storage.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What to write so that the derived stances on one claim become those found. Curated stances are not touched, and a
 * plan made again after it was carried out is empty.
 *
 * @param entries to add to the history
 * @param evidence to add to and take from stances that are there
 */
record StancePlan(List<StanceEntry> entries, List<EvidenceChange> evidence) {
    /**
     * Statements that begin or cease to count.
     *
     * @param stanceNumber the number of the stance among those of the claim
     * @param added begin to count
     * @param withdrawn cease to count
     */
    record EvidenceChange(int stanceNumber, Set<UUID> added, Set<UUID> withdrawn) {}

    boolean isEmpty() {
        return entries.isEmpty() && evidence.isEmpty();
    }

    /**
     * Plans.
     *
     * @param found the stances found, one for each party
     * @param history the history of the claim
     * @param evidence the statements that count, by the number of their stance
     * @param compared whether a statement was among those compared; of others nothing is known, so they stay
     * @param kept the parties whose stances are not taken back though nothing shows them any more
     */
    static StancePlan of(
            List<ClaimFinding.Held> found,
            List<RecordedStance> history,
            Map<Integer, Set<UUID>> evidence,
            Predicate<UUID> compared,
            Set<UUID> kept) {
        Planner planner = new Planner(evidence, compared, kept);
        Map<UUID, RecordedStance> derived = StanceHistory.derived(history);
        found.forEach(held -> planner.hold(held, derived.remove(held.partyId())));
        derived.values().forEach(planner::drop);
        return new StancePlan(List.copyOf(planner.entries), List.copyOf(planner.changes));
    }

    private static final class Planner {
        private final Map<Integer, Set<UUID>> evidence;
        private final Predicate<UUID> compared;
        private final Set<UUID> kept;
        private final List<StanceEntry> entries = new ArrayList<>();
        private final List<EvidenceChange> changes = new ArrayList<>();

        Planner(Map<Integer, Set<UUID>> evidence, Predicate<UUID> compared, Set<UUID> kept) {
            this.evidence = evidence;
            this.compared = compared;
            this.kept = kept;
        }

        void hold(ClaimFinding.Held held, @Nullable RecordedStance stance) {
            if (stance == null) {
                entries.add(entry(held, held.evidence()));
                return;
            }
            Set<UUID> shown = evidence.getOrDefault(stance.number(), Set.of());
            if (isSame(held, stance)) {
                change(stance, minus(held.evidence(), shown), minus(compared(shown), held.evidence()));
            } else {
                Set<UUID> all = new HashSet<>(held.evidence());
                if (held.position() == stance.position()) {
                    all.addAll(notCompared(shown));
                }
                entries.add(entry(held, all));
            }
        }

        void drop(RecordedStance stance) {
            Set<UUID> shown = evidence.getOrDefault(stance.number(), Set.of());
            if (notCompared(shown).isEmpty() && !kept.contains(stance.partyId())) {
                entries.add(StanceEntry.retraction(stance, "no current statement shows it any more", null));
            } else {
                change(stance, Set.of(), compared(shown));
            }
        }

        private void change(RecordedStance stance, Set<UUID> added, Set<UUID> withdrawn) {
            if (!added.isEmpty() || !withdrawn.isEmpty()) {
                changes.add(new EvidenceChange(stance.number(), added, withdrawn));
            }
        }

        private Set<UUID> compared(Set<UUID> statements) {
            Set<UUID> some = new HashSet<>(statements);
            some.removeIf(compared.negate());
            return some;
        }

        private Set<UUID> notCompared(Set<UUID> statements) {
            Set<UUID> some = new HashSet<>(statements);
            some.removeIf(compared);
            return some;
        }

        private static Set<UUID> minus(Set<UUID> all, Set<UUID> without) {
            Set<UUID> rest = new HashSet<>(all);
            rest.removeAll(without);
            return rest;
        }

        private static boolean isSame(ClaimFinding.Held held, RecordedStance stance) {
            return held.position() == stance.position()
                    && held.basis() == stance.basis()
                    && Objects.equals(held.saidOn(), stance.saidOn())
                    && Double.compare(held.confidence(), stance.confidence()) == 0;
        }

        private static StanceEntry entry(ClaimFinding.Held held, Set<UUID> evidence) {
            return new StanceEntry(
                    held.partyId(),
                    held.position(),
                    held.basis(),
                    Origin.EXTRACTED,
                    false,
                    held.saidOn(),
                    held.confidence(),
                    held.reason(),
                    evidence,
                    null);
        }
    }
}
