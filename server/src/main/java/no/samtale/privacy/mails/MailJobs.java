package no.samtale.privacy.mails;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbox's work by the clock. */
@Configuration(proxyBeanMethods = false)
class MailJobs {
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> deliverDueMails(DeliverMails deliver) {
        return Tasks.recurring("deliver-due-mails", FixedDelay.of(EVERY)).execute((instance, context) -> deliver.due());
    }

    @Bean
    RecurringTask<Void> deliverDueAgentMails(DeliverAgentMails deliver) {
        return Tasks.recurring("deliver-due-agent-mails", FixedDelay.of(EVERY))
                .execute((instance, context) -> deliver.due());
    }
}
