package io.counterpoint.sources.copies;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * The one of two articles that is nearer to where their shared passages come from.
 *
 * @param articleId id of the article
 * @param reason why it is taken for that
 */
@Description("The one of two articles that is nearer to where their shared passages come from.")
public record LikelyOrigin(
        @Ignore UUID articleId,
        @NonNull @Description("Why it is taken for that.") OriginReason reason) {}
