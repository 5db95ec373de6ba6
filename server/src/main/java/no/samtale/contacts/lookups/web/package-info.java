/** Look-ups as the privacy desk and the person reach them over HTTP. */
@NullMarked
package no.samtale.contacts.lookups.web;

import org.jspecify.annotations.NullMarked;
