/** A message centre for tests, written from the SMPP 3.4 specification and from nothing that the product uses. */
@NullMarked
package no.samtale.testing.smpp;

import org.jspecify.annotations.NullMarked;
