package no.samtale.conversations.outgoing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import no.samtale.accounts.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sending by the clock: what waits for its next attempt, or for the time in which it may be taken back to pass. */
@Configuration(proxyBeanMethods = false)
class OutgoingJobs {
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> sendOutgoing(Accounts accounts, DeliverOutgoing deliver) {
        return Tasks.recurring("send-outgoing", FixedDelay.of(EVERY))
                .execute((instance, context) -> accounts.all().forEach(deliver::soon));
    }
}
