package no.samtale.privacy.breaches;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.BreachId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.retention.Expiring;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.KeyScope;
import no.samtale.vault.KnownScopes;
import org.springframework.stereotype.Component;

/** How long breaches are kept, and which there are. */
@Component
class BreachRetention implements Expiring, KnownScopes {
    private final AccountTransactions transactions;
    private final BreachStore store;
    private final BreachTexts texts;

    BreachRetention(AccountTransactions transactions, BreachStore store, BreachTexts texts) {
        this.transactions = transactions;
        this.store = store;
        this.texts = texts;
    }

    @Override
    public String category() {
        return "breaches";
    }

    @Override
    public int expire(AccountId account, Expiry expiry) {
        List<BreachId> over = store.closed(account, expiry.before(), expiry.limit());
        texts.destroy(account, over);
        store.delete(account, over);
        return over.size();
    }

    /** Nobody is spared: a breach is about many, and names none. */
    @Override
    public long over(AccountId account, Expiry expiry) {
        return store.over(account, expiry.before());
    }

    @Override
    public KeyScope.Kind kind() {
        return KeyScope.Kind.BREACH;
    }

    @Override
    public Set<UUID> known(AccountId account, Set<UUID> ids) {
        return transactions.call(account, () -> store.known(account, ids));
    }
}
