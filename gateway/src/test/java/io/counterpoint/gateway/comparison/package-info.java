/** Compares this router with an existing one, for developers: deploy/local/compare-routers switches it on. */
@NullMarked
package io.counterpoint.gateway.comparison;

import org.jspecify.annotations.NullMarked;
