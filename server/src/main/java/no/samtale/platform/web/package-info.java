/**
 * What every answer over HTTP has in common: security headers by surface, the built front end, the description of the
 * API. Surfaces' controllers live with their features. A header is decided here, not in a controller; what differs by
 * row (the origins that may frame a widget) is given to {@link no.samtale.platform.web.FrontEndPages}.
 */
@NullMarked
package no.samtale.platform.web;

import org.jspecify.annotations.NullMarked;
