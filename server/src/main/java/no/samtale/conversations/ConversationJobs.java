package no.samtale.conversations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import no.samtale.accounts.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to conversations by the clock. */
@Configuration(proxyBeanMethods = false)
class ConversationJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationJobs.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> idleSweep(Accounts accounts, AttendIdle attend) {
        return Tasks.recurring("idle-sweep", FixedDelay.of(EVERY))
                .execute((instance, context) -> accounts.all().forEach(account -> {
                    try {
                        attend.attend(account);
                    } catch (RuntimeException e) {
                        // The others' visitors are not to wait for it.
                        LOG.warn("Attending the idle failed: {}", e.getClass().getName());
                    }
                }));
    }

    @Bean
    RecurringTask<Void> wakeSnoozedConversations(Accounts accounts, WakeSnoozed wake) {
        return Tasks.recurring("wake-snoozed", FixedDelay.of(EVERY))
                .execute((instance, context) -> accounts.all().forEach(wake::wake));
    }
}
