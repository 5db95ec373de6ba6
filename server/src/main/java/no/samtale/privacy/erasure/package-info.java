/**
 * Erasure (GDPR Art. 17): keys destroyed and noted in the vault's ledger, then rows deleted, then a receipt. Owns the tables
 * erasure_receipt and erasure_kept. Entry points: {@link no.samtale.privacy.erasure.ErasePerson}, with all that is
 * linked, and {@link no.samtale.privacy.erasure.EraseContact}. At every start, before anybody is let in, {@code ReplayErasures} does again what a restored database has forgotten. Never delete a contact's rows in another way.
 */
@NamedInterface("erasure")
@NullMarked
package no.samtale.privacy.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
