package no.samtale.privacy.erasure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erasure's work by the clock. */
@Configuration(proxyBeanMethods = false)
class ErasureJobs {
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** Finishes what a node that was killed has begun. */
    @Bean
    RecurringTask<Void> finishErasures(ReplayErasures erasures) {
        return Tasks.recurring("finish-erasures", FixedDelay.of(EVERY))
                .execute((instance, context) -> erasures.replay());
    }
}
