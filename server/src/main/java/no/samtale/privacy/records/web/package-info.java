/** The records of processing over HTTP, for the console. */
@NullMarked
package no.samtale.privacy.records.web;

import org.jspecify.annotations.NullMarked;
