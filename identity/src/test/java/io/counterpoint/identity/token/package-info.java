/** Tests of which tokens are accepted. */
@NullMarked
package io.counterpoint.identity.token;

import org.jspecify.annotations.NullMarked;
