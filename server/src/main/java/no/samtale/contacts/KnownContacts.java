package no.samtale.contacts;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyScope;
import no.samtale.vault.KnownScopes;
import org.springframework.stereotype.Component;

/** Tells the vault which contacts there are. */
@Component
class KnownContacts implements KnownScopes {
    private final AccountTransactions transactions;
    private final ContactStore store;

    KnownContacts(AccountTransactions transactions, ContactStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.CONTACT;
    }

    @Override
    public Set<UUID> known(AccountId account, Set<UUID> ids) {
        Set<ContactId> contacts = ids.stream().map(ContactId::new).collect(Collectors.toSet());
        return transactions.call(account, () -> store.contacts(account, contacts)).stream()
                .map(ContactRow::id)
                .map(ContactId::value)
                .collect(Collectors.toSet());
    }
}
