/** Tests of storage. */
@NullMarked
package io.counterpoint.claims.storage;

import org.jspecify.annotations.NullMarked;
