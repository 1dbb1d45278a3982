package io.counterpoint.claims.error;

import graphql.GraphQLError;
import io.counterpoint.observability.ErrorCodes;
import jakarta.inject.Singleton;

/** The codes by which operations are told apart in figures. */
@Singleton
final class ErrorCodeNames implements ErrorCodes {

    @Override
    public String of(GraphQLError error) {
        return ErrorCoding.codeOf(error).name();
    }
}
