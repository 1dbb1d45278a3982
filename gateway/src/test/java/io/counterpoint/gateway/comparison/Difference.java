package io.counterpoint.gateway.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterpoint.gateway.comparison.ExistingRouter.Variant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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
        String world, Variant variant, String query, Outcome ours, Outcome theirs, JsonNode answer, Outcome right) {

    /** Whether this router gives the data of a server without federation, and no errors where that has none. */
    boolean oursIsRight() {
        return ours.data().equals(right.data())
                && (ours.errorPaths().isEmpty() || !right.errorPaths().isEmpty());
    }

    /** Whether this router refuses the operation as a whole. */
    boolean oursIsRefused() {
        return ours.equals(Outcome.REFUSED);
    }

    /** Whether the other router's data are right but for nulls and for keys that are missing. */
    boolean theirsOnlyLose() {
        return theirs.loses(right, lost -> true);
    }

    /** Whether they lose nothing but objects of which only {@code __typename} was asked. */
    boolean theirsOnlyLoseTypenames() {
        return theirs.loses(right, Outcome::hasOnlyTypenames);
    }

    /** Whether the other router's data are right but for what stays though it should be null. */
    boolean theirsOnlyAdd() {
        return right.loses(theirs, kept -> true);
    }

    boolean isOf(Variant planner, String... worlds) {
        return variant == planner && Set.of(worlds).contains(world);
    }

    /** Whether one of the other router's messages contains what the pattern says. */
    boolean says(String pattern) {
        return answer.findValuesAsText("message").stream()
                .anyMatch(message -> Pattern.compile(pattern).matcher(message).find());
    }

    /** Whether all of the other router's messages contain what the pattern says; also where it has none. */
    boolean saysOnly(String pattern) {
        Predicate<String> fits = Pattern.compile(pattern).asPredicate();
        return answer.isObject() && answer.findValuesAsText("message").stream().allMatch(fits);
    }

    boolean saysNothing() {
        return answer.isObject() && answer.path("errors").isEmpty();
    }

    @Override
    public String toString() {
        return world + ", " + variant + ": " + query + "\n  ours:   " + ours + "\n  theirs: " + answer
                + (oursIsRight() ? "" : "\n  right:  " + right);
    }
}
