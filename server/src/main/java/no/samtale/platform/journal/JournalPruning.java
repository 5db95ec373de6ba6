package no.samtale.platform.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Deletes journal rows that are old and that every consumer has passed, in small transactions. */
@Component
class JournalPruning {
    static final Duration KEPT = Duration.ofDays(7);

    private static final int CHUNK = 1_000;
    private static final int ACCOUNTS = 500;

    private final List<String> consumers;
    private final JournalStore store;
    private final AccountTransactions transactions;
    private final Clock clock;

    JournalPruning(List<JournalConsumer> consumers, JournalStore store, AccountTransactions transactions, Clock clock) {
        this.consumers = consumers.stream().map(JournalConsumer::name).toList();
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    void prune() {
        List<AccountId> accounts = store.accounts(new UUID(0, 0), ACCOUNTS);
        while (!accounts.isEmpty()) {
            accounts.forEach(this::prune);
            accounts = store.accounts(accounts.getLast().value(), ACCOUNTS);
        }
    }

    private void prune(AccountId account) {
        Instant before = clock.instant().minus(KEPT);
        for (int shard : transactions.call(account, () -> store.shards(account))) {
            int deleted = CHUNK;
            while (deleted == CHUNK) {
                deleted = transactions.call(account, () -> store.prune(account, shard, consumers, before, CHUNK));
            }
        }
    }
}
