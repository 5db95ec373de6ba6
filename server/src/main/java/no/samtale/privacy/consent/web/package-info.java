/** Consent over HTTP: a contact's choices for the console, and the page behind a link that withdraws. */
@NullMarked
package no.samtale.privacy.consent.web;

import org.jspecify.annotations.NullMarked;
