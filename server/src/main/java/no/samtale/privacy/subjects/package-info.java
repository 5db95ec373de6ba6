/**
 * What is kept of a person, whichever feature keeps it: each that keeps personal data of contacts implements
 * {@link no.samtale.privacy.subjects.PersonalDataHolder}, and so takes part in erasure; what they keep is read for
 * access by the register alone. Owns no table.
 */
@NamedInterface("subjects")
@NullMarked
package no.samtale.privacy.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
