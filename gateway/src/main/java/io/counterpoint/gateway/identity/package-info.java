/**
 * Verifies the tokens of an OpenID Connect issuer, where one is configured. What somebody may do is for the subgraphs to
 * say: the router knows neither roles nor operations.
 */
@NullMarked
package io.counterpoint.gateway.identity;

import org.jspecify.annotations.NullMarked;
