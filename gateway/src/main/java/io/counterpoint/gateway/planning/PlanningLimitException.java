package io.counterpoint.gateway.planning;

/** Planning the operation would take more than is allowed. */
public final class PlanningLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String limit;
    private final int allowed;

    PlanningLimitException(String limit, int allowed) {
        super("The operation needs more than " + allowed + " " + limit, null, false, false);
        this.limit = limit;
        this.allowed = allowed;
    }

    /** What is limited. */
    public String limit() {
        return limit;
    }

    /** How much of it is allowed. */
    public int allowed() {
        return allowed;
    }
}
