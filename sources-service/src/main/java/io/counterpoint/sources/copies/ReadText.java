package io.counterpoint.sources.copies;

import io.counterpoint.sources.segment.Segment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A revision to compare.
 *
 * @param articleId whose
 * @param revision its number
 * @param text the text
 * @param segments its labelled stretches
 * @param sortAt when it was published, or added where that is unknown
 */
record ReadText(UUID articleId, int revision, String text, List<Segment> segments, Instant sortAt) {}
