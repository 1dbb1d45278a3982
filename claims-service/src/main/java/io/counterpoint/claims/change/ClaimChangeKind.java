package io.counterpoint.claims.change;

import org.eclipse.microprofile.graphql.Description;

/** What happened to a claim. */
@Description(
        "What happened to a claim. OPENED: it stands, for the first time or again; CHANGED: its wording, its stances,"
                + " their evidence or its coverage are others than before; WITHDRAWN: it stands no longer.")
public enum ClaimChangeKind {
    /** It stands, for the first time or again. */
    OPENED,
    /** Its wording, its stances, their evidence or its coverage are others than before. */
    CHANGED,
    /** It stands no longer. */
    WITHDRAWN
}
