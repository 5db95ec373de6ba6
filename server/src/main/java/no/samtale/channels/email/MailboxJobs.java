package no.samtale.channels.email;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import no.samtale.accounts.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mailboxes by the clock: those that nobody listens to, as their servers do not tell of what comes, or nobody does any more. */
@Configuration(proxyBeanMethods = false)
class MailboxJobs {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration COUNTED = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> readMailboxes(Accounts accounts, MailInboxes mailboxes, TakeMail take) {
        return Tasks.recurring("read-mailboxes", FixedDelay.of(EVERY))
                .execute((instance, context) -> accounts.all().forEach(account -> mailboxes.all(account).stream()
                        .filter(mailbox ->
                                mailbox.setup().active() && mailbox.setup().way() == MailWay.IMAP)
                        .forEach(mailbox -> take.soon(account, mailbox.id()))));
    }

    /** Which mails were handed in is known for as long as a mail server may bring them again. */
    @Bean
    RecurringTask<Void> forgetHandedIn(Accounts accounts, TakeHandedIn handed) {
        return Tasks.recurring("forget-handed-in", FixedDelay.of(FORGOTTEN))
                .execute((instance, context) -> accounts.all().forEach(handed::forgetOld));
    }

    @Bean
    RecurringTask<Void> countMailboxesBehind(MailboxesBehind behind) {
        return Tasks.recurring("count-mailboxes-behind", FixedDelay.of(COUNTED))
                .execute((instance, context) -> behind.count());
    }
}
