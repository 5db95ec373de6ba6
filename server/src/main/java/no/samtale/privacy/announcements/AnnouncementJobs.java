package no.samtale.privacy.announcements;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telling of new versions by the clock. */
@Configuration(proxyBeanMethods = false)
class AnnouncementJobs {
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> announceVersions(AnnounceVersion announce) {
        return Tasks.recurring("announce-versions", FixedDelay.of(EVERY))
                .execute((instance, context) -> announce.portions());
    }
}
