/**
 * What native binaries must be told: an agent notes what the services look up by name while the black-box suite runs on
 * the JVM, and a test compares that with the metadata that native binaries are built with.
 */
@NullMarked
package io.counterpoint.local.reach;

import org.jspecify.annotations.NullMarked;
