package io.counterpoint.claims.error;

/** The codes that clients may branch on, given as {@code extensions.code} of an error. */
public enum ErrorCode {
    /** The request is wrong, and will be wrong again. */
    BAD_INPUT,
    /** Something that the request refers to does not exist. */
    NOT_FOUND,
    /** The request contradicts what is stored. */
    CONFLICT,
    /** The request does not say who sends it. */
    UNAUTHENTICATED,
    /** The sender may not do this. */
    FORBIDDEN,
    /** The request is larger than what is allowed. */
    LIMIT_EXCEEDED,
    /** Something that the service needs does not answer; trying again later may help. */
    UNAVAILABLE,
    /** A mistake of the service; the message bears a reference to its log. */
    INTERNAL
}
