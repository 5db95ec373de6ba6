package no.samtale.conversations.attachments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files' work by the clock, and what can be set of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClamavProperties.class)
class AttachmentJobs {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> sweepAbandonedUploads(AbandonedUploads abandoned) {
        return Tasks.recurring("sweep-abandoned-uploads", FixedDelay.of(EVERY))
                .execute((instance, context) -> abandoned.sweep());
    }
}
