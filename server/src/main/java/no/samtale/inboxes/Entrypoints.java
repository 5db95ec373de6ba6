package no.samtale.inboxes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.caches.BriefCache;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.choices.AccountRegister;
import org.springframework.stereotype.Component;

/** The entrypoints of an account, and the way from an id that a visitor brings to the account it belongs to. */
@Component
public class Entrypoints {
    private static final Duration AGE = Duration.ofSeconds(10);
    private static final int KEPT = 10_000;

    private final AccountTransactions transactions;
    private final EntrypointStore store;
    private final AccountRegister registers;
    private final BriefCache<EntrypointId, Optional<Entrypoint>> recent;

    Entrypoints(AccountTransactions transactions, EntrypointStore store, AccountRegister registers, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.registers = registers;
        this.recent = new BriefCache<>(clock, AGE, KEPT);
    }

    /** All entrypoints of an account that a page can show, the eldest first. */
    public List<Entrypoint> all(AccountId account) {
        return transactions.call(account, () -> store.entrypoints(account)).stream()
                .filter(entrypoint -> !entrypoint.settings().origins().isEmpty())
                .toList();
    }

    /** An entrypoint of the account. */
    public Optional<Entrypoint> entrypoint(AccountId account, EntrypointId id) {
        return transactions.call(account, () -> store.entrypoint(account, id));
    }

    /**
     * The entrypoint with this id, of whatever account, as visitors meet it: without what the account has chosen not to ask
     * for. As it was at most ten seconds ago. Not to be called within a transaction of another account.
     */
    public Optional<Entrypoint> find(EntrypointId id) {
        return recent.get(id, this::read).map(found -> Narrowed.by(registers.of(found.account()), found));
    }

    /** Reads it anew when it is asked for next. */
    void forget(EntrypointId id) {
        recent.forget(id);
    }

    private Optional<Entrypoint> read(EntrypointId id) {
        return store.account(id).flatMap(account -> entrypoint(account, id));
    }
}
