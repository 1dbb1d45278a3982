/** An issuer of tokens for tests, with everything that strangers may try. */
@NullMarked
package io.counterpoint.identity.testing;

import org.jspecify.annotations.NullMarked;
