package no.samtale.privacy.consent;

import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Takes down that somebody says no to a purpose that rests on consent, and ends what rested on it (GDPR Art. 7(3)). */
@Component
public class WithdrawConsent {
    private final ConsentPurposes purposes;
    private final ConsentLedger ledger;
    private final Consents consents;

    WithdrawConsent(ConsentPurposes purposes, ConsentLedger ledger, Consents consents) {
        this.purposes = purposes;
        this.ledger = ledger;
        this.consents = consents;
    }

    /**
     * Records it, as withdrawn or, if there was no consent, as refused. Never refused for an age or a role.
     *
     * @throws Problem invalid_field if the purpose does not rest on consent; not_found if there is no such contact
     */
    public void withdraw(AccountId account, ContactId contact, Purpose purpose, ChoiceProof proof) {
        purposes.requireConsent(purpose);
        Choice choice = consents.stands(account, contact, purpose) ? Choice.WITHDRAWN : Choice.REFUSED;
        ledger.record(account, contact, purpose, choice, proof);
    }
}
