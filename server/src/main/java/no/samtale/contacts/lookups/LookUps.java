package no.samtale.contacts.lookups;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

/** What has been looked up of people. What may not be read now is shown as absent. */
@Component
public class LookUps {
    private final AccountTransactions transactions;
    private final LookUpStore store;
    private final Vault vault;

    LookUps(AccountTransactions transactions, LookUpStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    /**
     * Of these contacts, the oldest first.
     *
     * @param purpose {@code DELIVER} for whoever answers the person, {@code RIGHTS} for the person
     */
    public List<LookUp> of(AccountId account, Collection<ContactId> contacts, Purpose purpose) {
        return transactions.call(account, () -> store.of(account, contacts)).stream()
                .flatMap(row -> opened(account, row, purpose).stream())
                .toList();
    }

    Optional<LookUp> opened(AccountId account, LookUpRow row, Purpose purpose) {
        try {
            KeyScope scope = KeyScope.of(account, row.contact());
            return Optional.of(new LookUp(
                    row.id(),
                    row.contact(),
                    row.field(),
                    vault.open(purpose, scope, LookUpCells.value(row.id()), row.valueSealed()),
                    row.source(),
                    text(purpose, scope, LookUpCells.sourceName(row.id()), row.sourceNameSealed()),
                    row.reason(),
                    vault.open(purpose, scope, LookUpCells.reason(row.id()), row.reasonSealed()),
                    row.agent(),
                    row.at(),
                    row.dueOn(),
                    row.toldAt()));
        } catch (NotReadable gone) {
            return Optional.empty();
        }
    }

    private @Nullable String text(Purpose purpose, KeyScope scope, Cell cell, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(purpose, scope, cell, sealed);
    }
}
