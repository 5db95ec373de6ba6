/** Small caches in memory, bounded in size and in age. */
@NullMarked
package no.samtale.platform.caches;

import org.jspecify.annotations.NullMarked;
