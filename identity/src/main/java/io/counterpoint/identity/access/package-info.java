/**
 * Who may ask a GraphQL service for what: each operation is compared with the service's own table before any of it runs.
 */
@NullMarked
package io.counterpoint.identity.access;

import org.jspecify.annotations.NullMarked;
