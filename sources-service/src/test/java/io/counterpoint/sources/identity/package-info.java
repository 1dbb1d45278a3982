/** Tests of who may do what. */
@NullMarked
package io.counterpoint.sources.identity;

import org.jspecify.annotations.NullMarked;
