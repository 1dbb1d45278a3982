package io.counterpoint.gateway.comparison;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An operation to which two routers give different answers.
 *
 * @param world the name of the world
 * @param ours what this router answers
 * @param theirs what the existing router answers
 * @param answer the same as it came
 * @param right what one server without federation answers
 */
record Difference(
        String world,
        ExistingRouter.Variant variant,
        String query,
        Outcome ours,
        Outcome theirs,
        JsonNode answer,
        Outcome right) {

    /** Whether this router's data are those of a server without federation. */
    boolean oursIsRight() {
        return ours.data().equals(right.data());
    }

    @Override
    public String toString() {
        return world + ", " + variant + ": " + query + "\n  ours:   " + ours + "\n  theirs: " + answer
                + (oursIsRight() ? "" : "\n  right:  " + right);
    }
}
