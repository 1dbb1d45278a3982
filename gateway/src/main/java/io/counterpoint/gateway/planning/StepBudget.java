package io.counterpoint.gateway.planning;

/** Ends a search for a plan that takes too long or goes too deep. */
final class StepBudget {

    /** Deeper than any sensible operation with its requirements. */
    static final int MAX_DEPTH = 120;

    private final int limit;
    private int spent;

    StepBudget(int limit) {
        this.limit = limit;
    }

    void spend() {
        if (++spent > limit) {
            throw new PlanningLimitException("planning steps", limit);
        }
    }
}
