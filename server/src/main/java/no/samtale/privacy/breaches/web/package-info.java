/** Breaches for the console. */
@NullMarked
package no.samtale.privacy.breaches.web;

import org.jspecify.annotations.NullMarked;
