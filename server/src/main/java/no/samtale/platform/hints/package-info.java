/** Hints: volatile news of ids, in process or between nodes. A lost hint heals itself. */
@NullMarked
package no.samtale.platform.hints;

import org.jspecify.annotations.NullMarked;
