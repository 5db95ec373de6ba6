package no.samtale.contacts;

import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Address;
import org.springframework.stereotype.Component;

/**
 * All whose an address was proved to be, the eldest first; who only claims it is none of them. Opened for the person's
 * rights, so a restriction does not stand in the way.
 */
@Component
public class VerifiedHolders {
    private final AccountTransactions transactions;
    private final HeldAddresses held;
    private final ContactStore store;

    VerifiedHolders(AccountTransactions transactions, HeldAddresses held, ContactStore store) {
        this.transactions = transactions;
        this.held = held;
        this.store = store;
    }

    public List<ProvenAddresses.Holder> of(AccountId account, Address address) {
        return transactions.call(account, () -> held.having(account, address).stream()
                .flatMap(contact -> held.identities(account, contact, address))
                .filter(identity -> identity.standing() == Standing.VERIFIED)
                .map(identity -> new ProvenAddresses.Holder(identity.contact(), identity.id()))
                .toList());
    }

    /** Those of the address that this identity is, itself among them if it is proved. */
    public List<ProvenAddresses.Holder> ofSameAddress(AccountId account, UUID identity) {
        return transactions.call(account, () -> store.identity(account, identity)
                .flatMap(row -> held.text(account, row).map(row.kind()::normal))
                .map(address -> of(account, address))
                .orElse(List.of()));
    }
}
