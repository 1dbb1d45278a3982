/** The GraphQL endpoint over HTTP: reads, bounds and answers requests, every refusal with a code. */
@NullMarked
package io.counterpoint.sources.http;

import org.jspecify.annotations.NullMarked;
