/**
 * Purposes at run time (GDPR Art. 5(1)(b)): what the register says that a category of data is used for is what the vault
 * lets through, asked each time that something is sealed or opened. Owns no table. A feature that rests on consent is
 * asked by {@link no.samtale.privacy.purposes.ConsentCheck}. Never open personal data under a purpose that is not yours to
 * get past a refusal.
 */
@NamedInterface("purposes")
@NullMarked
package no.samtale.privacy.purposes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
