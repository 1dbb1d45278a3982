package io.counterpoint.claims.wording;

import org.eclipse.microprofile.graphql.Description;

/** What makes the words of a pair different. */
@Description(
        "What makes the words of a pair different. NAME: one name in two spellings, or two names of one party; LOADED: at"
                + " least one of them takes a side, or names something done to somebody's harm; PLAIN: neither is known to.")
public enum PairKind {
    NAME,
    LOADED,
    PLAIN
}
