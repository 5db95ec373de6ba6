package no.samtale.privacy.portal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's work by the clock. */
@Configuration(proxyBeanMethods = false)
class PortalJobs {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> sweepPortalVisits(SweepPortal sweep) {
        return Tasks.recurring("sweep-portal-visits", FixedDelay.of(EVERY))
                .execute((instance, context) -> sweep.sweep());
    }
}
