package no.samtale.platform.journal;

import java.util.List;
import no.samtale.platform.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes to the journal, in the transaction that it reports, and wakes its readers after the commit. */
@Component
public class Journal {
    private final JournalStore store;
    private final JournalBell bell;

    Journal(JournalStore store, JournalBell bell) {
        this.store = store;
        this.bell = bell;
    }

    /**
     * Appends within the account's open transaction. It takes the lock of the shard's head and keeps it until that
     * transaction ends: call it last.
     *
     * @throws IllegalStateException if no transaction is open
     */
    public void append(AccountId account, int shard, List<JournalReport> reports) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The journal is written in the transaction that it reports");
        }
        if (reports.isEmpty()) {
            return;
        }
        store.append(account, shard, reports);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring(account, shard);
            }
        });
    }

    /** Wakes the readers; for a caller whose own SQL appended ({@code append_journal}), after its commit. */
    public void appended(AccountId account, int shard) {
        bell.ring(account, shard);
    }
}
