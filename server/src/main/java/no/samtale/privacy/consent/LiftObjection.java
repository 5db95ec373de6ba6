package no.samtale.privacy.consent;

import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Takes down that somebody takes an objection back. */
@Component
public class LiftObjection {
    private final ConsentPurposes purposes;
    private final ConsentLedger ledger;
    private final Consents consents;

    LiftObjection(ConsentPurposes purposes, ConsentLedger ledger, Consents consents) {
        this.purposes = purposes;
        this.ledger = ledger;
        this.consents = consents;
    }

    /**
     * Records it; if there is no objection, nothing.
     *
     * @throws Problem invalid_field if the purpose leaves no room for an objection; not_found if there is no such contact
     */
    public void lift(AccountId account, ContactId contact, Purpose purpose, ChoiceProof proof) {
        purposes.requireObjection(purpose);
        if (consents.objects(account, contact, purpose)) {
            ledger.record(account, contact, purpose, Choice.ALLOWED, proof);
        }
    }
}
