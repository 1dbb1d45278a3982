/** What one client operation may cost, measured before it runs. */
@NullMarked
package io.counterpoint.gateway.limits;

import org.jspecify.annotations.NullMarked;
