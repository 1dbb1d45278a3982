package io.counterpoint.sources.copies;

import java.util.UUID;

/**
 * A revision whose copies are to be found.
 *
 * @param articleId whose
 * @param revision its number
 * @param attempts how many times this was begun, this one included
 */
record Task(UUID articleId, int revision, int attempts) {}
