/** Tests of who may do what. */
@NullMarked
package io.counterpoint.identity.access;

import org.jspecify.annotations.NullMarked;
