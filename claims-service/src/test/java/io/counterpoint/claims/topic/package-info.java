/** Tests of topics. */
@NullMarked
package io.counterpoint.claims.topic;

import org.jspecify.annotations.NullMarked;
