package no.samtale.contacts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.requests.RequestPeople;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Tells who asks for their rights, so that a restriction does not hide a person from those who answer them. */
@Component
class AskingContacts implements RequestPeople {
    private final AccountTransactions transactions;
    private final ContactStore store;
    private final Vault vault;

    AskingContacts(AccountTransactions transactions, ContactStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    @Override
    public Map<ContactId, String> names(AccountId account, Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        List<ContactRow> rows = transactions.call(account, () -> store.contacts(account, Set.copyOf(contacts)));
        vault.warm(rows.stream().map(row -> KeyScope.of(account, row.id())).toList());
        Map<ContactId, String> names = new HashMap<>();
        for (ContactRow row : rows) {
            open(account, row, names);
        }
        return names;
    }

    private void open(AccountId account, ContactRow row, Map<ContactId, String> names) {
        byte[] sealed = row.nameSealed();
        if (sealed == null) {
            return;
        }
        try {
            names.put(
                    row.id(),
                    vault.open(Purpose.RIGHTS, KeyScope.of(account, row.id()), ContactCells.name(row.id()), sealed));
        } catch (NotReadable gone) {
            // Erased meanwhile: nobody's name.
        }
    }
}
