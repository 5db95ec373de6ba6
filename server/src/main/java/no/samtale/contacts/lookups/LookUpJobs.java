package no.samtale.contacts.lookups;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telling by the clock. */
@Configuration(proxyBeanMethods = false)
class LookUpJobs {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> tellOfLookUpsByMail(TellByMail tell) {
        return Tasks.recurring("tell-of-look-ups-by-mail", FixedDelay.of(EVERY))
                .execute((instance, context) -> tell.due());
    }
}
