/**
 * What statements have to do with each other: which render one utterance, where the renderings disagree, and which
 * claims two parties or outlets meet on, with the stance of each. Pure functions of their input: no framework, no
 * clock, no I/O.
 */
@NullMarked
package io.counterpoint.claims.matching;

import org.jspecify.annotations.NullMarked;
