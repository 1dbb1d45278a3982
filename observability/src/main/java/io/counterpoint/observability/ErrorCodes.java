package io.counterpoint.observability;

import graphql.GraphQLError;

/** Tells the code of an error of the GraphQL engine, one of the few that clients may branch on. */
@FunctionalInterface
public interface ErrorCodes {

    /** The code, in capitals. */
    String of(GraphQLError error);
}
