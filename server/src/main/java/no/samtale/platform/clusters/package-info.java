/** Embedded PostgreSQL clusters: unpacked, made, started, adopted and stopped by a launcher of our own. */
@NullMarked
package no.samtale.platform.clusters;

import org.jspecify.annotations.NullMarked;
