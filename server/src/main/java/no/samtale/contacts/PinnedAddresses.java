package no.samtale.contacts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Opens addresses of contacts that conversations are held with. */
@Component
public class PinnedAddresses {
    private final AccountTransactions transactions;
    private final ContactStore store;
    private final Vault vault;

    PinnedAddresses(AccountTransactions transactions, ContactStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    /** The address; empty if it is not there, or its person is restricted or erased. */
    public Optional<String> of(AccountId account, UUID identity) {
        return transactions
                .call(account, () -> store.identity(account, identity))
                .flatMap(row -> open(account, row));
    }

    /** These addresses, without those that may not be used now. The keys are best at hand already. */
    public Map<UUID, String> all(AccountId account, Collection<UUID> identities) {
        if (identities.isEmpty()) {
            return Map.of();
        }
        List<IdentityRow> rows = transactions.call(account, () -> store.identities(account, Set.copyOf(identities)));
        Map<UUID, String> opened = new HashMap<>();
        rows.forEach(row -> open(account, row).ifPresent(address -> opened.put(row.id(), address)));
        return opened;
    }

    private Optional<String> open(AccountId account, IdentityRow row) {
        try {
            return Optional.ofNullable(vault.open(
                    Purpose.DELIVER,
                    KeyScope.of(account, row.contact()),
                    ContactCells.address(row.id()),
                    row.addressSealed()));
        } catch (NotReadable gone) {
            return Optional.empty();
        }
    }
}
