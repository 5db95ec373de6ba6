package no.samtale.contacts;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Address;
import no.samtale.vault.Fingerprints;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Who a company's customer is. Unlike an address that somebody has typed, a number stands only where the company's site has
 * signed for it, so it does find a contact.
 */
@Component
public class CustomerNumbers {
    private static final String USE = "customer-number";

    private final AccountTransactions transactions;
    private final IdentityIndex index;
    private final Fingerprints fingerprints;
    private final ContactStore store;
    private final Vault vault;
    private final Clock clock;

    CustomerNumbers(
            AccountTransactions transactions,
            IdentityIndex index,
            Fingerprints fingerprints,
            ContactStore store,
            Vault vault,
            Clock clock) {
        this.transactions = transactions;
        this.index = index;
        this.fingerprints = fingerprints;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** The contact with this number; empty also while its person has it lie unused. The eldest, if two came at once. */
    public Optional<ContactId> holder(AccountId account, String number) {
        List<ContactId> candidates = index.contacts(account, Address.customer(number));
        return transactions.call(account, () -> candidates.stream()
                .filter(contact -> number.equals(of(account, contact).orElse(null)))
                .min(Comparator.comparing(ContactId::value)));
    }

    /**
     * As {@link #holder}, within the transaction of somebody who will store the number if nobody has it: whoever else is
     * about to do so at the same moment waits for its end, and finds it.
     */
    public Optional<ContactId> holderFromNowOn(AccountId account, String number) {
        store.alone(account, fingerprints.of(account, USE, number));
        return holder(account, number);
    }

    /** The number of this contact, if the company's site has ever vouched for one. In a transaction of the account. */
    public Optional<String> of(AccountId account, ContactId contact) {
        return store.identities(account, contact).stream()
                .filter(identity -> identity.kind() == IdentityKind.CUSTOMER)
                .findFirst()
                .flatMap(identity -> opened(account, identity));
    }

    /** Gives a contact that has none this number; nothing is done if another has it. */
    public void give(AccountId account, ContactId contact, String number) {
        if (holder(account, number).isPresent()) {
            return;
        }
        UUID identity = Ids.timeOrdered();
        index.add(account, contact, Address.customer(number));
        byte[] sealed =
                vault.seal(Purpose.DELIVER, KeyScope.of(account, contact), ContactCells.address(identity), number);
        transactions.run(account, () -> {
            if (holderFromNowOn(account, number).isEmpty()
                    && store.lock(account, contact)
                    && of(account, contact).isEmpty()) {
                store.insert(
                        account,
                        new IdentityRow(identity, contact, IdentityKind.CUSTOMER, sealed, Standing.VERIFIED),
                        clock.instant());
            }
        });
    }

    /** Whether the contact is there; it is not erased before the caller's transaction ends. */
    public boolean keep(AccountId account, ContactId contact) {
        return store.lock(account, contact);
    }

    private Optional<String> opened(AccountId account, IdentityRow identity) {
        try {
            return Optional.of(vault.open(
                    Purpose.DELIVER,
                    KeyScope.of(account, identity.contact()),
                    ContactCells.address(identity.id()),
                    identity.addressSealed()));
        } catch (NotReadable gone) {
            return Optional.empty();
        }
    }
}
