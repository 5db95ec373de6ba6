/** Visitors and agents: how they come in over HTTP, and the two ways in which they load the server. */
@NullMarked
package no.samtale.bench.load;

import org.jspecify.annotations.NullMarked;
