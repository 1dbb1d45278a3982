package io.counterpoint.claims.matching;

/** Who holds a stance. */
public sealed interface Holder {
    /**
     * A known party.
     *
     * @param partyId its id
     */
    record Party(String partyId) implements Holder {}

    /**
     * An outlet, in its own voice.
     *
     * @param outletId its id
     */
    record Outlet(String outletId) implements Holder {}

    /**
     * A speaker whom the directory does not know.
     *
     * @param mention as mentioned ("Experts")
     */
    record Unresolved(String mention) implements Holder {}
}
