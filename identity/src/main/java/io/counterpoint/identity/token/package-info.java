/**
 * Verifies the tokens of an OpenID Connect issuer with keys that may change at any time. Neither fetching those nor
 * anything else holds up the thread that asks.
 */
@NullMarked
package io.counterpoint.identity.token;

import org.jspecify.annotations.NullMarked;
