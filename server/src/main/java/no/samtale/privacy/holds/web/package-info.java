/** The API of holds, for the console. */
@NullMarked
package no.samtale.privacy.holds.web;

import org.jspecify.annotations.NullMarked;
