/** Links for their person, and for whoever answers for privacy. */
@NullMarked
package no.samtale.contacts.links.web;

import org.jspecify.annotations.NullMarked;
