package no.samtale.privacy.holds;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Which legal holds there are. */
@Component
public class Holds {
    private final AccountTransactions transactions;
    private final HoldStore store;
    private final Vault vault;

    Holds(AccountTransactions transactions, HoldStore store, Vault vault) {
        this.transactions = transactions;
        this.store = store;
        this.vault = vault;
    }

    /** The holds of a contact, ended ones too, the oldest first. */
    public List<LegalHold> of(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.of(account, contact)).stream()
                .map(row -> new LegalHold(
                        row.id(),
                        vault.open(Purpose.RIGHTS, KeyScope.of(account, contact), reason(row.id()), row.reasonSealed()),
                        row.placedBy(),
                        row.placedAt(),
                        row.reviewAt(),
                        row.liftedAt()))
                .toList();
    }

    /** All of whom something is held. */
    public Set<ContactId> standing(AccountId account) {
        return Set.copyOf(transactions.call(account, () -> store.held(account)));
    }

    /** Whether something of this contact is held. */
    public boolean stands(AccountId account, ContactId contact) {
        return transactions.call(account, () -> store.isHeld(account, contact));
    }

    static Cell reason(UUID hold) {
        return new Cell("legal_hold", "reason_sealed", hold);
    }
}
