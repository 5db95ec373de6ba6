package no.samtale.privacy.requests;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import no.samtale.accounts.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts the requests that should have been answered: the metric {@code samtale.requests.overdue}, which should be 0. */
@Configuration(proxyBeanMethods = false)
class OverdueRequests {
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final AtomicInteger overdue = new AtomicInteger();

    OverdueRequests(MeterRegistry meters) {
        meters.gauge("samtale.requests.overdue", overdue);
    }

    @Bean
    RecurringTask<Void> countOverdueRequests(Accounts accounts, SubjectRequests requests) {
        return Tasks.recurring("count-overdue-requests", FixedDelay.of(EVERY))
                .execute((instance, context) -> overdue.set(accounts.all().stream()
                        .mapToInt(account -> requests.counts(account).overdue())
                        .sum()));
    }
}
