/** Quotation marks paired, however typed or damaged, and each pair judged: a full quotation or a quoted phrase. */
@NullMarked
package io.counterpoint.claims.extraction.quotation;

import org.jspecify.annotations.NullMarked;
