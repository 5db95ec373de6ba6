/** Erasure for the console. */
@NullMarked
package no.samtale.privacy.erasure.web;

import org.jspecify.annotations.NullMarked;
