package no.samtale.contacts;

import java.util.Comparator;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Address;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.PurposeRefused;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** To which e-mail address a contact may be asked afterwards how it went: a proved one, the latest of them, or none. */
@Component
public class FollowUpAddresses {
    private final AccountTransactions transactions;
    private final ContactStore store;
    private final Vault vault;

    FollowUpAddresses(AccountTransactions transactions, ContactStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    /**
     * The address; empty if none is proved, if its person is restricted or erased or has objected, and if the company does
     * not ask: then the purpose does not open it.
     */
    public Optional<Address> of(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.identities(account, contact)).stream()
                .filter(identity -> identity.kind() == IdentityKind.EMAIL && identity.standing() == Standing.VERIFIED)
                .max(Comparator.comparing(IdentityRow::id))
                .flatMap(identity -> open(account, identity));
    }

    private Optional<Address> open(AccountId account, IdentityRow identity) {
        try {
            String address = vault.open(
                    Purpose.FOLLOW_UP,
                    KeyScope.of(account, identity.contact()),
                    ContactCells.address(identity.id()),
                    identity.addressSealed());
            // Its normal form: what looks like the address and is another's gets nothing.
            return Optional.of(identity.kind().normal(address));
        } catch (NotReadable | PurposeRefused notForThis) {
            return Optional.empty();
        }
    }
}
