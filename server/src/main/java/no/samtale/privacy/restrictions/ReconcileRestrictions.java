package no.samtale.privacy.restrictions;

import java.util.HashSet;
import java.util.Set;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the vault restrict what the main database says is restricted, and nothing else: after a copy of either was
 * restored, or a node was killed between the two. Before the web server starts, and by the clock.
 */
@Component
class ReconcileRestrictions implements SmartLifecycle {
    /** After erasures have been replayed, well before the web server and the jobs. */
    private static final int PHASE = 10;

    private final Accounts accounts;
    private final AccountTransactions transactions;
    private final RestrictionStore store;
    private final PersonalDataHolders holders;
    private final LiftRestriction lift;
    private final Vault vault;
    private volatile boolean running;

    ReconcileRestrictions(
            Accounts accounts,
            AccountTransactions transactions,
            RestrictionStore store,
            PersonalDataHolders holders,
            LiftRestriction lift,
            Vault vault) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.store = store;
        this.holders = holders;
        this.lift = lift;
        this.vault = vault;
    }

    /** Ends what is to end, then compares. */
    void reconcile() {
        for (AccountId account : accounts.all()) {
            lift.liftDue(account);
            transactions.run(account, () -> reconcile(account));
        }
    }

    private void reconcile(AccountId account) {
        Set<KeyScope> wanted = new HashSet<>();
        store.restricted(account).forEach(contact -> wanted.addAll(holders.scopesWithKept(account, contact)));
        Set<KeyScope> found = vault.restricted(account);
        Set<KeyScope> missing = new HashSet<>(wanted);
        missing.removeAll(found);
        Set<KeyScope> over = new HashSet<>(found);
        over.removeAll(wanted);
        vault.restrict(missing, true);
        vault.restrict(over, false);
    }

    @Override
    public void start() {
        reconcile();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
