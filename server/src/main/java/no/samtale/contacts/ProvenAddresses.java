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
import no.samtale.vault.Fingerprints;
import no.samtale.vault.IdentityIndex;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Who somebody is that writes by a channel which has an address. Only where the channel proves the address does it find a
 * contact, and only one whose address was proved before: a claim opens nothing.
 */
@Component
public class ProvenAddresses {
    private static final String USE = "proven-address";

    private final AccountTransactions transactions;
    private final IdentityIndex index;
    private final Fingerprints fingerprints;
    private final ContactStore store;
    private final Vault vault;
    private final Clock clock;

    ProvenAddresses(
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

    /** An address of a contact, and whose it is. */
    public record Holder(ContactId contact, UUID identity) {}

    /** Whose this address was proved to be; empty also while that person has it lie unused. The eldest, if there are two. */
    public Optional<Holder> holder(AccountId account, IdentityKind kind, String address) {
        List<ContactId> candidates = index.contacts(account, kind.normal(address));
        return transactions.call(account, () -> candidates.stream()
                .sorted(Comparator.comparing(ContactId::value))
                .flatMap(contact -> store.identities(account, contact).stream())
                .filter(identity -> identity.standing() == Standing.VERIFIED && is(account, identity, kind, address))
                .map(identity -> new Holder(identity.contact(), identity.id()))
                .findFirst());
    }

    /** As {@link #holder}, within the transaction of somebody who will store it if nobody has it. */
    public Optional<Holder> holderFromNowOn(AccountId account, IdentityKind kind, String address) {
        store.alone(
                account,
                fingerprints.of(
                        account, USE, kind.code() + " " + kind.normal(address).normal()));
        return holder(account, kind, address);
    }

    /** Whether this identity, of whatever standing, is this address. */
    public boolean is(AccountId account, UUID identity, IdentityKind kind, String address) {
        return transactions.call(account, () -> store.identity(account, identity)
                .filter(row -> is(account, row, kind, address))
                .isPresent());
    }

    private boolean is(AccountId account, IdentityRow identity, IdentityKind kind, String address) {
        if (identity.kind() != kind) {
            return false;
        }
        try {
            String known = vault.open(
                    Purpose.DELIVER,
                    KeyScope.of(account, identity.contact()),
                    ContactCells.address(identity.id()),
                    identity.addressSealed());
            return known != null && kind.normal(known).equals(kind.normal(address));
        } catch (NotReadable gone) {
            return false;
        }
    }

    /**
     * Seals an address of a contact whose key there is, and notes it in the index; it is still to be stored.
     *
     * @param proven whether the channel has proved it
     */
    public Prepared prepare(AccountId account, ContactId contact, IdentityKind kind, String address, boolean proven) {
        UUID identity = Ids.timeOrdered();
        index.add(account, contact, kind.normal(address));
        byte[] sealed =
                vault.seal(Purpose.DELIVER, KeyScope.of(account, contact), ContactCells.address(identity), address);
        Standing standing = proven ? Standing.VERIFIED : Standing.CLAIMED;
        return new Prepared(account, new IdentityRow(identity, contact, kind, sealed, standing));
    }

    /** An address that has only to be stored. */
    public final class Prepared {
        private final AccountId account;
        private final IdentityRow row;

        private Prepared(AccountId account, IdentityRow row) {
            this.account = account;
            this.row = row;
        }

        public Holder holder() {
            return new Holder(row.contact(), row.id());
        }

        /** Stores it, in the caller's account transaction and after its contact. */
        public void store() {
            store.insert(account, row, clock.instant());
        }
    }
}
