/** What happens to a request before the GraphQL engine sees it. */
@NullMarked
package io.counterpoint.claims.http;

import org.jspecify.annotations.NullMarked;
