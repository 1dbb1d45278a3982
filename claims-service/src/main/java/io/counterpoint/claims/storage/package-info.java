/** Sessions and transactions, explicitly opened so that fields of one request never share one. */
@NullMarked
package io.counterpoint.claims.storage;

import org.jspecify.annotations.NullMarked;
