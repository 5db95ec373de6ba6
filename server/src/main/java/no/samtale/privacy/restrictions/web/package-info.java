/** The API of restrictions, for the console. */
@NullMarked
package no.samtale.privacy.restrictions.web;

import org.jspecify.annotations.NullMarked;
