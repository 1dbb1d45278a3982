@NullMarked
package io.counterpoint.observability;

import org.jspecify.annotations.NullMarked;
