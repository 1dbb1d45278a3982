package io.counterpoint.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterpoint.claims.matching.Basis;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.stance.RecordedStance;
import io.counterpoint.claims.stance.StanceHistory;
import io.counterpoint.claims.storage.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Carries plans out in memory, as the store does in the database. */
class StancePlanProperties {
    private static final UUID CLAIM = new UUID(1, 1);

    @Property
    void afterAnyRunsTheDerivedStancesAreThoseFoundLast(@ForAll("runs") List<List<ClaimFinding.Held>> runs) {
        Memory memory = new Memory();

        runs.forEach(memory::carryOut);

        Map<UUID, RecordedStance> derived = StanceHistory.derived(memory.history);
        List<ClaimFinding.Held> last = runs.getLast();
        assertThat(derived.keySet())
                .isEqualTo(new HashSet<>(
                        last.stream().map(ClaimFinding.Held::partyId).toList()));
        last.forEach(held -> {
            RecordedStance stance = Objects.requireNonNull(derived.get(held.partyId()));
            assertThat(stance.position()).isEqualTo(held.position());
            assertThat(memory.evidence.getOrDefault(stance.number(), Set.of())).isEqualTo(held.evidence());
        });
    }

    @Property
    void theSameRunAgainPlansNothing(@ForAll("runs") List<List<ClaimFinding.Held>> runs) {
        Memory memory = new Memory();
        runs.forEach(memory::carryOut);

        assertThat(memory.plan(runs.getLast()).isEmpty()).isTrue();
    }

    @Property
    void curatedStancesStayWhateverIsDerived(@ForAll("runs") List<List<ClaimFinding.Held>> runs) {
        Memory memory = new Memory();
        RecordedStance curated = memory.record(new UUID(0, 1), Position.DENIES, Origin.CURATED, false);

        runs.forEach(memory::carryOut);

        assertThat(StanceHistory.current(memory.history, null)).contains(curated);
    }

    @Property
    void whatIsKeptOutlivesItsEvidence(@ForAll("runs") List<List<ClaimFinding.Held>> runs) {
        Memory memory = new Memory();
        runs.forEach(memory::carryOut);
        Set<UUID> before = StanceHistory.derived(memory.history).keySet();
        memory.kept.addAll(before);

        memory.carryOut(List.of());

        assertThat(StanceHistory.derived(memory.history).keySet()).isEqualTo(before);
        assertThat(memory.plan(List.of()).isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<List<List<ClaimFinding.Held>>> runs() {
        Arbitrary<ClaimFinding.Held> held = Combinators.combine(
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.of(Position.class),
                        Arbitraries.longs().between(0, 5).set().ofMaxSize(4))
                .as((party, position, evidence) -> new ClaimFinding.Held(
                        new UUID(0, party),
                        position,
                        Basis.REPORTED,
                        new HashSet<>(
                                evidence.stream().map(id -> new UUID(2, id)).toList()),
                        null,
                        0.5,
                        "because"));
        return held.list()
                .uniqueElements(ClaimFinding.Held::partyId)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static final class Memory {
        private final List<RecordedStance> history = new ArrayList<>();
        private final Map<Integer, Set<UUID>> evidence = new HashMap<>();
        private final Set<UUID> kept = new HashSet<>();

        StancePlan plan(List<ClaimFinding.Held> found) {
            return StancePlan.of(found, history, evidence, statement -> true, kept);
        }

        void carryOut(List<ClaimFinding.Held> found) {
            StancePlan plan = plan(found);
            plan.evidence().forEach(change -> {
                Set<UUID> shown = evidence.computeIfAbsent(change.stanceNumber(), none -> new HashSet<>());
                shown.removeAll(change.withdrawn());
                shown.addAll(change.added());
            });
            plan.entries()
                    .forEach(entry -> evidence.put(
                            record(entry.partyId(), entry.position(), entry.origin(), entry.retracted())
                                    .number(),
                            new HashSet<>(entry.evidence())));
        }

        RecordedStance record(UUID party, Position position, Origin origin, boolean retracted) {
            RecordedStance stance = new RecordedStance(
                    CLAIM,
                    history.size() + 1,
                    party,
                    position,
                    Basis.REPORTED,
                    origin,
                    retracted,
                    null,
                    0.5,
                    "because",
                    Instant.EPOCH,
                    null);
            history.add(stance);
            return stance;
        }
    }
}
