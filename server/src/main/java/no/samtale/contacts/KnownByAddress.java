package no.samtale.contacts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.subjects.KnownBy;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** The name and the addresses that a contact has given. */
@Component
class KnownByAddress implements KnownBy {
    private final AccountTransactions transactions;
    private final ContactStore store;
    private final Vault vault;

    KnownByAddress(AccountTransactions transactions, ContactStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    @Override
    public List<String> of(AccountId account, ContactId contact) {
        return transactions.call(account, () -> {
            Stream<String> names = store.contacts(account, List.of(contact)).stream()
                    .flatMap(row -> Stream.ofNullable(row.nameSealed()))
                    .flatMap(name -> open(account, contact, ContactCells.name(contact), name).stream());
            Stream<String> addresses = store.identities(account, contact).stream()
                    .flatMap(row ->
                            open(account, contact, ContactCells.address(row.id()), row.addressSealed()).stream());
            return Stream.concat(names, addresses).toList();
        });
    }

    private Optional<String> open(AccountId account, ContactId contact, Cell cell, byte[] sealed) {
        try {
            return Optional.of(vault.open(Purpose.RIGHTS, KeyScope.of(account, contact), cell, sealed));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }
}
