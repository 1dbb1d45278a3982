package io.counterpoint.sources.feed;

import io.smallrye.graphql.api.federation.Inaccessible;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What happened to an article. */
@Inaccessible
@Enum("ArticleChangeKind")
@Description("What happened to an article.")
public enum ChangeKind {
    /** It is new. */
    @Description("It is new.")
    ADDED,
    /** It has a new revision. */
    @Description("It has a new revision.")
    REVISED
}
