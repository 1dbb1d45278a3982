package io.counterpoint.sources;

import static io.smallrye.graphql.api.federation.link.Link.FEDERATION_SPEC_LATEST_URL;

import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** Declares the federation version and the directives this subgraph uses. */
@GraphQLApi
@Link(
        url = FEDERATION_SPEC_LATEST_URL,
        _import = {@Import(name = "@key"), @Import(name = "@shareable"), @Import(name = "@inaccessible")})
public class SourcesSubgraph {

    SourcesSubgraph() {}
}
