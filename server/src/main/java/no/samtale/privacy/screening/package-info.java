/**
 * Screening: finds national identity numbers and payment cards in free text and masks them before it is stored (promise
 * P05). {@link no.samtale.privacy.screening.ScreenedText} is the only form in which free text can be sealed, so that what
 * was not screened is not stored by mistake. Owns no table, keeps nothing.
 */
@NamedInterface("screening")
@NullMarked
package no.samtale.privacy.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
