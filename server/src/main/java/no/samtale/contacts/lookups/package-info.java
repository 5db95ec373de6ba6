/**
 * What agents look up of a person in other places, of four fields only and only where they are missing, and that the person
 * is told of it within the month that GDPR Art. 14 gives. Owns the table looked_up. Entry points:
 * {@link no.samtale.contacts.lookups.RecordLookUp}, {@link no.samtale.contacts.lookups.LookUps},
 * {@link no.samtale.contacts.lookups.TellOfLookUps}. What may be looked up, where, why and by when it is told are data in
 * register/law/look-ups.yaml. Never let a looked-up address open anything: nobody has proved whose it is.
 */
@NamedInterface("lookups")
@NullMarked
package no.samtale.contacts.lookups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
