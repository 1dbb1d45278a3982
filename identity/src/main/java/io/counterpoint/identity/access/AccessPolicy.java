package io.counterpoint.identity.access;

import java.util.Map;

/**
 * Who may ask for what.
 *
 * @param entries by operation, such as {@code Query.node}; what has none is open to nobody
 * @param anonymousReads whether those who send no token may read
 */
public record AccessPolicy(Map<String, Permission> entries, boolean anonymousReads) {

    /** Copies the entries. */
    public AccessPolicy {
        entries = Map.copyOf(entries);
    }

    /**
     * Lets an operation pass.
     *
     * @throws RefusedException when {@code caller} may not ask for it
     */
    void check(String operation, Caller caller) {
        Permission permission = entries.get(operation);
        if (permission == null) {
            throw new RefusedException(RefusedException.Reason.FORBIDDEN, operation + " is open to nobody.");
        }
        String sentence = operation + " " + permission.describe() + ".";
        switch (permission.judge(caller, anonymousReads)) {
            case PERMITTED -> {}
            case UNKNOWN_CALLER -> throw new RefusedException(RefusedException.Reason.UNAUTHENTICATED, sentence);
            case FORBIDDEN -> throw new RefusedException(RefusedException.Reason.FORBIDDEN, sentence);
        }
    }
}
