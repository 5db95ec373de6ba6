package no.samtale.privacy.consent;

import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;

/** A feature that keeps, queues or sends something which a consent, or the lack of an objection, allows. */
public interface RestsOnConsent {
    /**
     * Ends what rested on the purpose for this person: what is queued is not sent, what was collected is erased. Runs in the
     * transaction that records the choice, so that either both stand or neither. Doing it again, or for a purpose that is
     * none of its own, changes nothing.
     */
    void cancel(AccountId account, ContactId contact, Purpose purpose);
}
