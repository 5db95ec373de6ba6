/** What the servers of the bench tell those who load them. */
@NullMarked
package no.samtale.bench.site;

import org.jspecify.annotations.NullMarked;
