/** Pages of lists: how many, after which cursor, and what the page says about its neighbours. */
@NullMarked
package io.counterpoint.sources.paging;

import org.jspecify.annotations.NullMarked;
