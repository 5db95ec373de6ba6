package no.samtale.privacy.consent;

import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Takes down that somebody objects to a purpose, and ends what rested on it (GDPR Art. 21(1)–(3)). */
@Component
public class ObjectTo {
    private final ConsentPurposes purposes;
    private final ConsentLedger ledger;

    ObjectTo(ConsentPurposes purposes, ConsentLedger ledger) {
        this.purposes = purposes;
        this.ledger = ledger;
    }

    /**
     * Records it.
     *
     * @throws Problem invalid_field if the purpose leaves no room for an objection, or only for one that a person weighs;
     *     not_found if there is no such contact
     */
    public void object(AccountId account, ContactId contact, Purpose purpose, ChoiceProof proof) {
        purposes.requireObjection(purpose);
        ledger.record(account, contact, purpose, Choice.OBJECTED, proof);
    }
}
