package io.counterpoint.claims.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A statement in its list. */
@Description("A statement in its list.")
public record StatementEdge(
        @NonNull @Description("Its place, for 'after'.") String cursor,
        @NonNull @Description("The statement.") Statement node) {}
