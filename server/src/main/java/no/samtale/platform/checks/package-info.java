/** Checks of what callers send that several features need: lines of text, e-mail addresses, languages. */
@NullMarked
package no.samtale.platform.checks;

import org.jspecify.annotations.NullMarked;
