package io.counterpoint.claims.claim;

import io.counterpoint.claims.matching.Position;
import io.counterpoint.claims.party.PartyTree;
import java.util.Collection;
import java.util.List;

/**
 * Whether and how much a claim is contested.
 *
 * <p>It is contested when one party supports it and another, neither of which belongs to the other, denies or disputes
 * it. How much is evenness times breadth:
 *
 * <ul>
 *   <li>evenness = 2 · min(s, o) / (s + o), with s and o the summed confidences of the supporting and of the opposing
 *       voices: 1 when both camps weigh the same, towards 0 when one voice stands alone;
 *   <li>breadth = x / (1 + x), with x = (voices − 1) + (outlets − 1) / 2: a half for two voices in one outlet, towards 1
 *       with each further voice or outlet.
 * </ul>
 *
 * A party is a voice of its own unless one that it belongs to is on the same side: a minister repeating the
 * government's position makes a claim no more contested.
 *
 * @param contested whether
 * @param degree how much; 0 unless contested, always below 1
 */
public record Contention(boolean contested, double degree) {
    /** Not contested. */
    public static final Contention NONE = new Contention(false, 0);

    /**
     * What one party holds.
     *
     * @param party the party
     * @param position what it holds
     * @param confidence how sure that is, 0 to 1
     */
    public record Held<K>(K party, Position position, double confidence) {
        private boolean supports() {
            return position == Position.SUPPORTS;
        }

        private boolean opposes() {
            return position == Position.DENIES || position == Position.DISPUTES;
        }
    }

    /**
     * Judges a claim.
     *
     * @param stances one for each party
     * @param tree which party belongs to which
     * @param outlets how many outlets carry the claim
     */
    public static <K> Contention of(Collection<Held<K>> stances, PartyTree<K> tree, int outlets) {
        List<Held<K>> supporting = stances.stream().filter(Held::supports).toList();
        List<Held<K>> opposing = stances.stream().filter(Held::opposes).toList();
        if (!excludeEachOther(supporting, opposing, tree)) {
            return NONE;
        }
        List<Held<K>> pro = voices(supporting, tree);
        List<Held<K>> contra = voices(opposing, tree);
        double x = (pro.size() + contra.size() - 1) + Math.max(0, outlets - 1) / 2.0;
        return new Contention(true, evenness(weight(pro), weight(contra)) * x / (1 + x));
    }

    private static <K> boolean excludeEachOther(List<Held<K>> supporting, List<Held<K>> opposing, PartyTree<K> tree) {
        return supporting.stream()
                .anyMatch(one -> opposing.stream().anyMatch(other -> !tree.sameLine(one.party(), other.party())));
    }

    private static <K> List<Held<K>> voices(List<Held<K>> camp, PartyTree<K> tree) {
        List<K> parties = camp.stream().map(Held::party).toList();
        return camp.stream()
                .filter(held -> tree.lineOf(held.party()).stream().skip(1).noneMatch(parties::contains))
                .toList();
    }

    private static double weight(List<? extends Held<?>> camp) {
        return camp.stream().mapToDouble(Held::confidence).sum();
    }

    private static double evenness(double one, double other) {
        return one + other == 0 ? 0 : 2 * Math.min(one, other) / (one + other);
    }
}
