package no.samtale.privacy.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Retention's work by the clock. */
@Configuration(proxyBeanMethods = false)
class RetentionJobs {
    static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> retentionTask(ExpireData expire) {
        return Tasks.recurring("retention", FixedDelay.of(EVERY)).execute((instance, context) -> expire.expire());
    }
}
