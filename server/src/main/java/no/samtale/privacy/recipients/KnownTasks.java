package no.samtale.privacy.recipients;

import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyScope;
import no.samtale.vault.KnownScopes;
import org.springframework.stereotype.Component;

/** Tells the vault which tasks still find a person. */
@Component
class KnownTasks implements KnownScopes {
    private final AccountTransactions transactions;
    private final RecipientTaskStore store;

    KnownTasks(AccountTransactions transactions, RecipientTaskStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.RECIPIENT_TASK;
    }

    @Override
    public Set<UUID> known(AccountId account, Set<UUID> ids) {
        return transactions.call(account, () -> store.finding(account, ids));
    }
}
