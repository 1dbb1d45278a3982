/** Access to the database: units of work, their retries, and the translation of their failures. */
@NullMarked
package io.counterpoint.sources.storage;

import org.jspecify.annotations.NullMarked;
