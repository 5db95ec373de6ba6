/** The control of the rule that a module knows only what stands above it. */
@NullMarked
package no.samtale.platform.faulty;

import org.jspecify.annotations.NullMarked;
