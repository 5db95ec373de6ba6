/** Classes that break one rule each, for the rules' controls. Nothing uses them. */
@NullMarked
package no.samtale.architecture.faulty;

import org.jspecify.annotations.NullMarked;
