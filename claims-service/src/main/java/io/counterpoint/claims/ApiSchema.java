package io.counterpoint.claims;

import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** Declares the schema a subgraph of Apollo Federation 2. */
@GraphQLApi
@Link(
        url = "https://specs.apollo.dev/federation/v2.5",
        _import = {@Import(name = "@key"), @Import(name = "@shareable"), @Import(name = "FieldSet")})
class ApiSchema {}
