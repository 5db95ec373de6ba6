package no.samtale.privacy.consent;

import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Takes down that somebody says yes to one purpose (GDPR Art. 4(11), 7(1)). */
@Component
public class GiveConsent {
    private final ConsentPurposes purposes;
    private final ConsentLedger ledger;

    GiveConsent(ConsentPurposes purposes, ConsentLedger ledger) {
        this.purposes = purposes;
        this.ledger = ledger;
    }

    /**
     * Records it. That the person is old enough is asked by whoever asks for the consent: {@link AgeOfConsent}.
     *
     * @throws Problem invalid_field if the purpose does not rest on consent; not_found if there is no such contact
     */
    public void give(AccountId account, ContactId contact, Purpose purpose, ChoiceProof proof) {
        purposes.requireConsent(purpose);
        ledger.record(account, contact, purpose, Choice.GIVEN, proof);
    }
}
