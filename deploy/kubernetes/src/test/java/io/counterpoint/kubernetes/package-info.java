/** What must hold of every overlay, checked on what kustomize renders. */
@NullMarked
package io.counterpoint.kubernetes;

import org.jspecify.annotations.NullMarked;
