/** Which document a client means: the one it sends, one that was sent before, or one of a manifest. */
@NullMarked
package io.counterpoint.gateway.documents;

import org.jspecify.annotations.NullMarked;
