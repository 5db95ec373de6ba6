package no.samtale.privacy.retention;

import java.time.Clock;
import java.time.Instant;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Deletes what has been kept long enough, in chunks, each in a transaction of its own. */
@Component
class ExpireData {
    private static final Logger LOG = LoggerFactory.getLogger(ExpireData.class);
    private static final int CHUNK = 100;

    private final Accounts accounts;
    private final AccountTransactions transactions;
    private final ObjectProvider<Expiring> expiring;
    private final RetentionPeriods periods;
    private final Spared spared;
    private final Overdue overdue;
    private final Clock clock;

    ExpireData(
            Accounts accounts,
            AccountTransactions transactions,
            ObjectProvider<Expiring> expiring,
            RetentionPeriods periods,
            Spared spared,
            Overdue overdue,
            Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.expiring = expiring;
        this.periods = periods;
        this.spared = spared;
        this.overdue = overdue;
        this.clock = clock;
    }

    /** Deletes all that is over, of every account. */
    void expire() {
        accounts.all().forEach(this::expire);
        overdue.count();
    }

    /** Deletes all that is over of one account. */
    void expire(AccountId account) {
        expiring.orderedStream().forEach(one -> tryToExpire(account, one));
    }

    /** One account's fault is not another's; what is left is tried again with the next run. */
    private void tryToExpire(AccountId account, Expiring expiring) {
        try {
            expire(account, expiring);
        } catch (RuntimeException e) {
            LOG.error(
                    "Deleting what is over of {} failed: {}",
                    expiring.category(),
                    e.getClass().getName());
        }
    }

    /** Who is spared is asked anew for each chunk: what somebody holds meanwhile stays. */
    private void expire(AccountId account, Expiring expiring) {
        Instant before = clock.instant().minus(periods.of(account, expiring.category()));
        int gone = 0;
        int chunk;
        do {
            chunk = transactions.call(
                    account, () -> expiring.expire(account, new Expiry(before, spared.of(account), CHUNK)));
            gone += chunk;
        } while (chunk == CHUNK);
        if (gone > 0) {
            LOG.info("Kept long enough and deleted: {} of {}", gone, expiring.category());
        }
    }
}
