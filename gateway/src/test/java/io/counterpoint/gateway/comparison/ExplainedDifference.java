package io.counterpoint.gateway.comparison;

import java.util.function.Predicate;

/**
 * A limitation of the existing router.
 *
 * @param name its name in reports
 * @param reason what the existing router does, and why that is not right
 * @param matches which differences it explains
 */
record ExplainedDifference(String name, String reason, Predicate<Difference> matches) {}
