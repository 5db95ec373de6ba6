/** Requests for the console. */
@NullMarked
package no.samtale.privacy.requests.web;

import org.jspecify.annotations.NullMarked;
