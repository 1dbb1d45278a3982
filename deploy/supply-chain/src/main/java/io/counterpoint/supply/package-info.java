/**
 * What the services are made of: a bill of materials for each, the licences in it, and the versions in it that are known
 * to be vulnerable. All of it from files in the repository and in the build's own output; nothing is asked of the network
 * but by {@link io.counterpoint.supply.Renewal}.
 */
@NullMarked
package io.counterpoint.supply;

import org.jspecify.annotations.NullMarked;
