/**
 * What a company does less of than the register allows: purposes switched off, items left out, shorter times, and words of
 * its own in the notice. Owns the tables register_choice and notice_addition. Entry points:
 * {@link no.samtale.privacy.choices.AccountRegister} for the register as it holds for one account,
 * {@link no.samtale.privacy.choices.NarrowRegister} to choose. Never let a choice widen what the register allows.
 */
@NamedInterface("choices")
@NullMarked
package no.samtale.privacy.choices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
