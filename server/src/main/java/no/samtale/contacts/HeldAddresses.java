package no.samtale.contacts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.portal.ContactAddresses;
import no.samtale.vault.Address;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Who has an address, by the identity index and, as that may know more than there is, by the addresses themselves. */
@Component
class HeldAddresses implements ContactAddresses {
    private final AccountTransactions transactions;
    private final IdentityIndex index;
    private final ContactStore store;
    private final Vault vault;

    HeldAddresses(AccountTransactions transactions, IdentityIndex index, ContactStore store, Vault vault) {
        this.transactions = transactions;
        this.index = index;
        this.store = store;
        this.vault = vault;
    }

    @Override
    public List<ContactId> having(AccountId account, Address address) {
        List<ContactId> candidates = index.contacts(account, address);
        return transactions.call(account, () -> candidates.stream()
                .filter(contact ->
                        identities(account, contact, address).findAny().isPresent())
                .sorted(java.util.Comparator.comparing(ContactId::value))
                .toList());
    }

    @Override
    public void verified(AccountId account, List<ContactId> contacts, Address address) {
        for (ContactId contact : contacts) {
            List<UUID> held =
                    identities(account, contact, address).map(IdentityRow::id).toList();
            store.verify(account, held);
        }
    }

    /** Its identities of this address. In a transaction of the account. */
    Stream<IdentityRow> identities(AccountId account, ContactId contact, Address address) {
        return store.identities(account, contact).stream().filter(identity -> isIt(account, identity, address));
    }

    private boolean isIt(AccountId account, IdentityRow identity, Address address) {
        return text(account, identity)
                .map(text -> identity.kind().normal(text).equals(address))
                .orElse(false);
    }

    /** The address as it was given; empty if its person has been erased. */
    Optional<String> text(AccountId account, IdentityRow identity) {
        try {
            return Optional.of(vault.open(
                    Purpose.RIGHTS,
                    KeyScope.of(account, identity.contact()),
                    ContactCells.address(identity.id()),
                    identity.addressSealed()));
        } catch (KeyDestroyed erased) {
            return Optional.empty();
        }
    }
}
