package no.samtale.contacts;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.suppression.ContactsAddresses;
import org.springframework.stereotype.Component;

/** The e-mail addresses and phone numbers of a contact, with what each is worth. */
@Component
class SendableAddresses implements ContactsAddresses {
    private final AccountTransactions transactions;
    private final ContactStore store;
    private final HeldAddresses addresses;

    SendableAddresses(AccountTransactions transactions, ContactStore store, HeldAddresses addresses) {
        this.transactions = transactions;
        this.store = store;
        this.addresses = addresses;
    }

    @Override
    public List<Held> of(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.identities(account, contact)).stream()
                .filter(identity -> identity.kind() != IdentityKind.CUSTOMER)
                .flatMap(identity -> addresses.text(account, identity).stream()
                        .map(text -> new Held(identity.kind().normal(text), identity.standing() == Standing.VERIFIED)))
                .toList();
    }
}
