package no.samtale.privacy.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What has been kept too long: more than two runs of retention past its time. Should be 0; it is a metric
 * ({@code samtale.retention.overdue}), and anything else an error in the log.
 */
@Component
class Overdue {
    private static final Logger LOG = LoggerFactory.getLogger(Overdue.class);
    private static final Duration LATE = RetentionJobs.EVERY.multipliedBy(2);

    private final Accounts accounts;
    private final AccountTransactions transactions;
    private final ObjectProvider<Expiring> expiring;
    private final RetentionPeriods periods;
    private final Spared spared;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    Overdue(
            Accounts accounts,
            AccountTransactions transactions,
            ObjectProvider<Expiring> expiring,
            RetentionPeriods periods,
            Spared spared,
            Clock clock,
            MeterRegistry meters) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.expiring = expiring;
        this.periods = periods;
        this.spared = spared;
        this.clock = clock;
        Gauge.builder("samtale.retention.overdue", last, AtomicLong::get)
                .description("What has been kept past its time, of all accounts")
                .register(meters);
    }

    /** Counts all accounts, and raises the alarm if there is anything. */
    long count() {
        long found = accounts.all().stream().mapToLong(this::of).sum();
        last.set(found);
        if (found > 0) {
            LOG.error("Kept past its time: {}. The lines above say what could not be deleted", found);
        }
        return found;
    }

    /** What one account has kept too long. */
    long of(AccountId account) {
        var stay = spared.of(account);
        return transactions.call(account, () -> expiring.stream()
                .mapToLong(each -> each.over(account, new Expiry(before(account, each), stay, 0)))
                .sum());
    }

    private Instant before(AccountId account, Expiring each) {
        return clock.instant().minus(periods.of(account, each.category())).minus(LATE);
    }
}
