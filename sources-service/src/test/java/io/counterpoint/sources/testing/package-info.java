/** What tests of the running service share: its database, and a client that reads as sentences. */
@NullMarked
package io.counterpoint.sources.testing;

import org.jspecify.annotations.NullMarked;
