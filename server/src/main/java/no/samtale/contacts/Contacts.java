package no.samtale.contacts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contacts of an account. What is erased, or is being erased, is shown as absent. */
@Component
public class Contacts {
    private final AccountTransactions transactions;
    private final ContactStore store;
    private final Vault vault;

    Contacts(AccountTransactions transactions, ContactStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    /** The names of these contacts, opened with one visit to the vault. Who has given none is not in the map. */
    public Map<ContactId, String> names(AccountId account, Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        List<ContactRow> rows = transactions.call(account, () -> store.contacts(account, Set.copyOf(contacts))).stream()
                .filter(row -> row.nameSealed() != null)
                .toList();
        vault.warm(rows.stream().map(row -> KeyScope.of(account, row.id())).toList());
        Map<ContactId, String> names = new HashMap<>();
        for (ContactRow row : rows) {
            open(account, row.id(), ContactCells.name(row.id()), row.nameSealed())
                    .ifPresent(name -> names.put(row.id(), name));
        }
        return names;
    }

    /** A contact with what is known of it. */
    public Optional<Contact> contact(AccountId account, ContactId contact) {
        Optional<Rows> rows = transactions.call(account, () -> store.contacts(account, List.of(contact)).stream()
                .findFirst()
                .map(row -> new Rows(row, store.identities(account, contact))));
        return rows.map(found -> opened(account, found));
    }

    private Contact opened(AccountId account, Rows rows) {
        ContactRow row = rows.contact();
        List<ContactIdentity> identities = rows.identities().stream()
                .flatMap(identity ->
                        open(account, row.id(), ContactCells.address(identity.id()), identity.addressSealed())
                                .map(address -> new ContactIdentity(identity.kind(), address, identity.standing()))
                                .stream())
                .toList();
        String name = open(account, row.id(), ContactCells.name(row.id()), row.nameSealed())
                .orElse(null);
        return new Contact(row.id(), name, row.language(), row.createdAt(), identities);
    }

    private Optional<String> open(AccountId account, ContactId contact, Cell cell, byte @Nullable [] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(vault.open(Purpose.DELIVER, KeyScope.of(account, contact), cell, bytes));
        } catch (NotReadable gone) {
            return Optional.empty();
        }
    }

    private record Rows(ContactRow contact, List<IdentityRow> identities) {}
}
