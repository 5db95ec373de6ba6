/** The API of the statutory archive, for the console. */
@NullMarked
package no.samtale.privacy.archive.web;

import org.jspecify.annotations.NullMarked;
