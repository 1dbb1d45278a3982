package io.counterpoint.claims.article;

/**
 * How much there is to derive.
 *
 * @param toRead articles whose statements are missing or out of date
 * @param toCompare articles whose statements have not been compared with those of others
 * @param failing articles that could not be read or compared at the last attempt; they are tried again
 * @param changes changes of the directory for which the articles that mention the names are still looked for
 */
public record Backlog(long toRead, long toCompare, long failing, long changes) {}
