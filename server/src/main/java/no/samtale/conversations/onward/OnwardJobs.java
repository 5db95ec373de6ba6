package no.samtale.conversations.onward;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import no.samtale.accounts.Accounts;
import no.samtale.platform.problems.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chats that go on by e-mail, by the clock. */
@Configuration(proxyBeanMethods = false)
class OnwardJobs {
    private static final Logger LOG = LoggerFactory.getLogger(OnwardJobs.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> goOnwardByMail(Accounts accounts, GoOnward go) {
        return Tasks.recurring("go-onward", FixedDelay.of(EVERY))
                .execute((instance, context) -> accounts.all().forEach(account -> {
                    try {
                        go.goOn(account);
                    } catch (RuntimeException e) {
                        // The others' visitors are not to wait for it.
                        LOG.warn("Going on by e-mail was left for later: {}", Faults.describe(e));
                    }
                }));
    }
}
