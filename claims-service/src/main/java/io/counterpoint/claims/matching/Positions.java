package io.counterpoint.claims.matching;

/** Names the position that a proposition takes. */
final class Positions {
    private Positions() {}

    /**
     * The position on a claim.
     *
     * @param proposition what is said
     * @param sign 1 where it goes the same way as the claim, -1 where it goes the other way
     * @param claim what words the claim
     */
    static Position of(Proposition proposition, int sign, Proposition claim) {
        if (proposition.doubt()) {
            return Position.DISPUTES;
        }
        if (sign > 0) {
            return Position.SUPPORTS;
        }
        boolean outright = proposition.denied() || claim.denied() || proposition.sign() != claim.sign();
        boolean sameFigure = claim.wish()
                || !claim.features().figure()
                || proposition.features().figure()
                || proposition.features().reference();
        return outright && sameFigure ? Position.DENIES : Position.DISPUTES;
    }

    /** The position seen from the other side. */
    static int sign(Position position) {
        return position == Position.DENIES || position == Position.DISPUTES ? -1 : 1;
    }
}
