package io.counterpoint.claims.article;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An outlet of sources-service, by its key; other packages add to it what it carries. */
@Key(fields = @FieldSet("id"))
@Description("An outlet of the sources service, with what it carries.")
public record Outlet(@Id @NonNull @Description("Its id.") String id) {}
