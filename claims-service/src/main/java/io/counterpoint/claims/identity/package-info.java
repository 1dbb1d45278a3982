/**
 * Who asks, and what they may: tokens of an OpenID Connect issuer are verified, services tell themselves by a token of
 * their own, and {@link AccessTable} says who may ask for what.
 */
@NullMarked
package io.counterpoint.claims.identity;

import org.jspecify.annotations.NullMarked;
