/**
 * Retention (GDPR Art. 5(1)(e)): what the register keeps for a time is deleted when that time is over, by an hourly job. A
 * feature whose data has a time of its own implements {@link no.samtale.privacy.retention.Expiring}; how long is the
 * register's to say and nobody else's. Owns no table.
 */
@NamedInterface("retention")
@NullMarked
package no.samtale.privacy.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
