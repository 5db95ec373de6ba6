/**
 * Legal holds: what may be needed to establish, exercise or defend a legal claim is neither erased nor deleted by retention
 * while the hold stands (GDPR Art. 17(3)(e)). Owns the table legal_hold. Entry points:
 * {@link no.samtale.privacy.holds.PlaceHold}, {@link no.samtale.privacy.holds.LiftHold},
 * {@link no.samtale.privacy.holds.Holds}. A hold does not open anything to anybody.
 */
@NamedInterface("holds")
@NullMarked
package no.samtale.privacy.holds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
