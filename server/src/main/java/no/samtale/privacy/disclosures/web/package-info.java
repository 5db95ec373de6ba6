/** Disclosures for the console. */
@NullMarked
package no.samtale.privacy.disclosures.web;

import org.jspecify.annotations.NullMarked;
