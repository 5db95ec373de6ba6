/**
 * What people have said no to being sent, by address (promise P36): a ledger of keyed hashes that outlives the erasure of
 * whoever said it, as the no could not be respected otherwise (GDPR Art. 17(3)(b), 21(3)). Owns the table suppression. Entry
 * point: {@link no.samtale.privacy.suppression.Suppressions}, asked at the moment of sending. Never send of a matter without
 * asking, and never change or delete a row: a new one says what is so now.
 */
@NamedInterface("suppression")
@NullMarked
package no.samtale.privacy.suppression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
