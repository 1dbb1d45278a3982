package io.counterpoint.gateway.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the existing router answers otherwise, and why ours is held to be right.
 *
 * @param name its name in the report
 * @param reason what the existing router does
 * @param matches which differences it explains
 */
record ExplainedDifference(String name, String reason, Predicate<Difference> matches) {

    private static final List<ExplainedDifference> ALL = List.of();

    /** The first explanation that fits. */
    static Optional<ExplainedDifference> of(Difference difference) {
        return ALL.stream()
                .filter(explanation -> explanation.matches.test(difference))
                .findFirst();
    }
}
