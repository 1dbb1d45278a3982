package io.counterpoint.sources.errors;

import org.eclipse.microprofile.graphql.Description;

/** What went wrong, coarse and stable enough for a client to branch on; {@code extensions.code} of every error. */
@Description("What went wrong, coarse and stable enough to branch on; also found as extensions.code of every error.")
public enum ErrorCode {
    /** The request is malformed or says something impossible; sending it again changes nothing. */
    @Description("The request is malformed or says something impossible; sending it again changes nothing.")
    BAD_INPUT,
    /** What the request names does not exist. */
    @Description("What the request names does not exist.")
    NOT_FOUND,
    /** The request contradicts what is stored. */
    @Description("The request contradicts what is stored.")
    CONFLICT,
    /** The request does not say who sends it. */
    @Description("The request does not say who sends it.")
    UNAUTHENTICATED,
    /** The sender may not do this. */
    @Description("The sender may not do this.")
    FORBIDDEN,
    /** The request is larger, deeper or longer than this service takes; the message names the limit. */
    @Description("The request is larger, deeper or longer than this service takes; the message names the limit.")
    LIMIT_EXCEEDED,
    /** Something this service needs is down or too slow; sending the request again later may succeed. */
    @Description("Something this service needs is down or too slow; sending the request again later may succeed.")
    UNAVAILABLE,
    /** A fault of this service; the message bears an id found in its log. */
    @Description("A fault of this service; the message bears an id found in its log.")
    INTERNAL
}
