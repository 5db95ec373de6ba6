/** What the product promises as a whole, shown on the built jar in a process of its own, and in real browsers. */
@NullMarked
package no.samtale.acceptance;

import org.jspecify.annotations.NullMarked;
