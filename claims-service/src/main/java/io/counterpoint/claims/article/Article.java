package io.counterpoint.claims.article;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An article of sources-service, by its key; other packages add to it what it says. */
@Key(fields = @FieldSet("id"))
@Description("An article of the sources service, with what it says.")
public record Article(@Id @NonNull @Description("Its id.") String id) {}
