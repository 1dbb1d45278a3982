/** What claims are about: names and words that several of them share. */
@NullMarked
package io.counterpoint.claims.topic;

import org.jspecify.annotations.NullMarked;
