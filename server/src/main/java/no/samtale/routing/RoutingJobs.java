package no.samtale.routing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import no.samtale.accounts.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Routing's work by the clock. */
@Configuration(proxyBeanMethods = false)
class RoutingJobs {
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> routingSweep(Accounts accounts, RequeueGone requeue, AssignWaiting assign) {
        return Tasks.recurring("routing-sweep", FixedDelay.of(EVERY))
                .execute((instance, context) -> accounts.all().forEach(account -> {
                    requeue.requeue(account);
                    // Also what became possible by time alone or was not told of.
                    assign.assign(account);
                }));
    }
}
