/**
 * Consent (GDPR Art. 6(1)(a), 7, 8, 21): the ledger of what people have said yes and no to, with proof. Owns the tables
 * consent_record and withdrawal_link. Entry points: {@link no.samtale.privacy.consent.GiveConsent},
 * {@link no.samtale.privacy.consent.WithdrawConsent}, {@link no.samtale.privacy.consent.ObjectTo}; reads are
 * {@link no.samtale.privacy.consent.Consents}. What rests on a consent implements
 * {@link no.samtale.privacy.consent.RestsOnConsent} and ends with it. Never change or delete a record to correct it: a new
 * one says what is so now. Nothing is recorded of somebody who is no contact yet: docs/adr/0004-choices-before-a-contact.md.
 */
@NamedInterface("consent")
@NullMarked
package no.samtale.privacy.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
