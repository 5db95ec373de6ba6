/** Entrypoints over HTTP, for the console. */
@NullMarked
package no.samtale.inboxes.web;

import org.jspecify.annotations.NullMarked;
