/** Tells whoever started Samtale that it is ready, and where. Features add their lines by {@link ReadyLines}. */
@NullMarked
package no.samtale.platform.ready;

import org.jspecify.annotations.NullMarked;
