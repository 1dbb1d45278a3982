/** Which of the words for one thing outlets choose where the choice takes a side, from an editable lexicon. */
@NullMarked
package io.counterpoint.claims.wording;

import org.jspecify.annotations.NullMarked;
