package no.samtale.privacy.erasure;

import java.util.List;
import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.ErasureLedger;
import no.samtale.vault.LedgerEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does again what the vault's ledger knows of and the main database does not: an erasure that was broken off, or all since
 * the copy from which the main database was restored. It runs before the web server starts, so that nobody sees what was
 * erased, and by the clock.
 */
@Component
class ReplayErasures implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayErasures.class);
    private static final int PAGE = 500;
    /** Well before the web server and the jobs. */
    private static final int PHASE = 0;

    private final AccountTransactions transactions;
    private final ErasureLedger ledger;
    private final FinishErasure finish;
    private final ErasureReceiptStore receipts;
    private volatile boolean running;

    ReplayErasures(
            AccountTransactions transactions,
            ErasureLedger ledger,
            FinishErasure finish,
            ErasureReceiptStore receipts) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.finish = finish;
        this.receipts = receipts;
    }

    /** Does all that is missing, and tells how many erasures that were. */
    int replay() {
        int replayed = 0;
        for (AccountId account : ledger.accounts()) {
            long position = 0;
            for (List<LedgerEntry> page = ledger.entries(account, position, PAGE);
                    !page.isEmpty();
                    page = ledger.entries(account, position, PAGE)) {
                replayed += replay(account, page);
                position = page.getLast().position();
            }
        }
        if (replayed > 0) {
            LOG.warn("Done again: {} erasures that the main database did not know of", replayed);
        }
        return replayed;
    }

    private int replay(AccountId account, List<LedgerEntry> page) {
        Set<java.util.UUID> done = transactions.call(
                account,
                () -> receipts.done(
                        account, page.stream().map(LedgerEntry::erasure).toList()));
        List<LedgerEntry> missing =
                page.stream().filter(entry -> !done.contains(entry.erasure())).toList();
        missing.forEach(entry ->
                transactions.run(account, () -> finish.finish(ledger.erase(account, entry.erasure(), entry.scopes()))));
        return missing.size();
    }

    @Override
    public void start() {
        replay();
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
