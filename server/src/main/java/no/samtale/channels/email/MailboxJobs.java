package no.samtale.channels.email;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import no.samtale.accounts.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mailboxes by the clock: whether or not their servers tell of what comes. */
@Configuration(proxyBeanMethods = false)
class MailboxJobs {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxJobs.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> readMailboxes(Accounts accounts, MailInboxes mailboxes, TakeMail take) {
        return Tasks.recurring("read-mailboxes", FixedDelay.of(EVERY))
                .execute((instance, context) -> accounts.all().forEach(account -> mailboxes.all(account).stream()
                        .filter(mailbox -> mailbox.setup().active())
                        .forEach(mailbox -> {
                            try {
                                take.take(account, mailbox.id());
                            } catch (RuntimeException e) {
                                // The others are not to wait for it.
                                LOG.warn(
                                        "A mailbox could not be read: {}",
                                        e.getClass().getName());
                            }
                        })));
    }
}
