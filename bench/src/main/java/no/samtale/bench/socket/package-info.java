/**
 * A client of sockets that costs little, as it shares its cores with what it measures: one thread, one selector, frames
 * built and scanned as bytes.
 */
@NullMarked
package no.samtale.bench.socket;

import org.jspecify.annotations.NullMarked;
