package io.counterpoint.gateway.execution;

/** The codes of errors that the router itself reports; subgraphs' own codes pass beside them. */
public enum ErrorCode {
    /** The request is wrong; it will not succeed unchanged. */
    BAD_INPUT,
    /** The request names something that is not there. */
    NOT_FOUND,
    /** Who is asking must say so. */
    UNAUTHENTICATED,
    /** The request is understood, but may not be made here, or not by this client. */
    FORBIDDEN,
    /** The request, or its answer, is larger than this router allows. */
    LIMIT_EXCEEDED,
    /** A subgraph did not give a usable answer; the same request may succeed later. */
    UNAVAILABLE,
    /** The router or a subgraph broke its own contract. */
    INTERNAL
}
