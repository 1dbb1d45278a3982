/** The database as a service sees it from outside: its pool of connections, whether it answers, and whether its schema is there. */
@NullMarked
package io.counterpoint.observability.database;

import org.jspecify.annotations.NullMarked;
