/** The API of corrections, for the console. */
@NullMarked
package no.samtale.privacy.corrections.web;

import org.jspecify.annotations.NullMarked;
