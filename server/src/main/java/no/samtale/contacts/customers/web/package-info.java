/** Identity keys over HTTP. */
@NullMarked
package no.samtale.contacts.customers.web;

import org.jspecify.annotations.NullMarked;
