/** Tests of the endpoint. */
@NullMarked
package io.counterpoint.sources.http;

import org.jspecify.annotations.NullMarked;
