/** The privacy notice: its versions, and its pages, made from the register in every language at once. */
@NamedInterface("notices")
@NullMarked
package no.samtale.privacy.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
