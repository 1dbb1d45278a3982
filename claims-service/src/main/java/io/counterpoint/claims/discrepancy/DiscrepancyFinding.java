package io.counterpoint.claims.discrepancy;

import io.counterpoint.claims.matching.Discrepancy;
import io.counterpoint.claims.statement.StoredStatement;

/**
 * A discrepancy that matching finds.
 *
 * @param found what differs
 * @param one the statement of its first side
 * @param other the statement of its second side
 */
public record DiscrepancyFinding(Discrepancy found, StoredStatement one, StoredStatement other) {}
