package io.counterpoint.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.counterpoint.claims.claim.Contention.Held;
import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.party.PartyTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ContentionProperties {
    private static final PartyTree<Integer> FLAT = new PartyTree<>(Map.of());

    @Property
    void isWithinBoundsAndPositiveOnlyWhenContested(
            @ForAll("stances") List<Held<Integer>> stances,
            @ForAll("trees") PartyTree<Integer> tree,
            @ForAll @IntRange(max = 50) int outlets) {
        Contention contention = Contention.of(stances, tree, outlets);

        assertThat(contention.degree()).isGreaterThanOrEqualTo(0).isLessThan(1);
        assertThat(contention.contested() || contention.degree() == 0).isTrue();
    }

    @Property
    void doesNotDependOnTheOrder(
            @ForAll("stances") List<Held<Integer>> stances,
            @ForAll("trees") PartyTree<Integer> tree,
            @ForAll Random random) {
        List<Held<Integer>> shuffled = new ArrayList<>(stances);
        Collections.shuffle(shuffled, random);

        Contention one = Contention.of(stances, tree, 3);
        Contention other = Contention.of(shuffled, tree, 3);

        assertThat(one.contested()).isEqualTo(other.contested());
        assertThat(one.degree()).isCloseTo(other.degree(), within(1e-12));
    }

    @Property
    void swappingTheCampsChangesNothing(@ForAll("stances") List<Held<Integer>> stances) {
        List<Held<Integer>> swapped = stances.stream()
                .map(held -> new Held<>(held.party(), opposite(held.position()), held.confidence()))
                .toList();

        assertThat(Contention.of(swapped, FLAT, 2).degree())
                .isCloseTo(Contention.of(stances, FLAT, 2).degree(), within(1e-12));
    }

    @Property
    void moreOutletsNeverMakeItLess(
            @ForAll("stances") List<Held<Integer>> stances, @ForAll @IntRange(min = 1, max = 50) int outlets) {
        assertThat(Contention.of(stances, FLAT, outlets + 1).degree())
                .isGreaterThanOrEqualTo(Contention.of(stances, FLAT, outlets).degree());
    }

    @Property
    void oneMoreOnEachSideNeverMakesAnEvenContestLess(@ForAll @IntRange(min = 1, max = 20) int each) {
        assertThat(Contention.of(even(each + 1), FLAT, 2).degree())
                .isGreaterThan(Contention.of(even(each), FLAT, 2).degree());
    }

    @Example
    void twoPartiesInOneOutletAreHalf() {
        assertThat(Contention.of(even(1), FLAT, 1)).isEqualTo(new Contention(true, 0.5));
    }

    @Example
    void aPartyAndItsOwnSuperiorDoNotContest() {
        PartyTree<Integer> tree = new PartyTree<>(Map.of(2, 1));

        assertThat(Contention.of(
                        List.of(new Held<>(1, Position.SUPPORTS, 1), new Held<>(2, Position.DENIES, 1)), tree, 1))
                .isEqualTo(Contention.NONE);
    }

    @Example
    void aMinisterWhoRepeatsTheGovernmentAddsNothing() {
        PartyTree<Integer> tree = new PartyTree<>(Map.of(3, 1));
        List<Held<Integer>> two = List.of(new Held<>(1, Position.SUPPORTS, 1), new Held<>(2, Position.DISPUTES, 1));
        List<Held<Integer>> three = new ArrayList<>(two);
        three.add(new Held<>(3, Position.SUPPORTS, 1));

        assertThat(Contention.of(three, tree, 1)).isEqualTo(Contention.of(two, tree, 1));
    }

    @Example
    void agreementAndSilenceAreNoContest() {
        assertThat(Contention.of(
                        List.of(
                                new Held<>(1, Position.SUPPORTS, 1),
                                new Held<>(2, Position.SUPPORTS, 1),
                                new Held<>(3, Position.NO_POSITION, 1)),
                        FLAT,
                        5))
                .isEqualTo(Contention.NONE);
    }

    @Provide
    Arbitrary<List<Held<Integer>>> stances() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(Position.class),
                        Arbitraries.doubles().between(0, 1))
                .as(Held::new)
                .list()
                .uniqueElements(Held::party)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<PartyTree<Integer>> trees() {
        return Arbitraries.integers().between(-1, 11).list().ofSize(12).map(ContentionProperties::tree);
    }

    private static PartyTree<Integer> tree(List<Integer> parents) {
        Map<Integer, Integer> links = new HashMap<>();
        for (int child = 0; child < parents.size(); child++) {
            if (parents.get(child) >= 0 && !new PartyTree<>(links).closesCycle(child, parents.get(child))) {
                links.put(child, parents.get(child));
            }
        }
        return new PartyTree<>(links);
    }

    private static List<Held<Integer>> even(int each) {
        List<Held<Integer>> stances = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            stances.add(new Held<>(2 * i, Position.SUPPORTS, 1));
            stances.add(new Held<>(2 * i + 1, Position.DENIES, 1));
        }
        return stances;
    }

    private static Position opposite(Position position) {
        return switch (position) {
            case SUPPORTS -> Position.DENIES;
            case DENIES, DISPUTES -> Position.SUPPORTS;
            case NO_POSITION -> Position.NO_POSITION;
        };
    }
}
