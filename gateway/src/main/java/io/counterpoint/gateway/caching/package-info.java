/** How long answers may be kept, and by whom: decided per operation from hints on fields and types. */
@NullMarked
package io.counterpoint.gateway.caching;

import org.jspecify.annotations.NullMarked;
