/**
 * Correction (GDPR Art. 16): what is the person's to say is replaced, under the same key; what is not gets a supplement, kept
 * beside it and given out with it. Works by the register, so that a new column can be corrected without a line here. Owns
 * the table supplement. Entry point: {@link no.samtale.privacy.corrections.CorrectContact}. A feature that has more to do
 * than to replace a value implements {@link no.samtale.privacy.subjects.CorrectableValue}.
 */
@NamedInterface("corrections")
@NullMarked
package no.samtale.privacy.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
