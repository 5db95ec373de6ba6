package no.samtale.privacy.restrictions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Restriction's work by the clock. */
@Configuration(proxyBeanMethods = false)
class RestrictionJobs {
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> restrictionTask(ReconcileRestrictions restrictions) {
        return Tasks.recurring("restrictions", FixedDelay.of(EVERY))
                .execute((instance, context) -> restrictions.reconcile());
    }
}
