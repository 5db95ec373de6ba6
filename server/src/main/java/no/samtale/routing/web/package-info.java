/** Routing as the console reaches it over HTTP. */
@NullMarked
package no.samtale.routing.web;

import org.jspecify.annotations.NullMarked;
