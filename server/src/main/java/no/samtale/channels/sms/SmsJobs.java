package no.samtale.channels.sms;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import no.samtale.accounts.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** SMS by the clock: lines that nobody holds, and parts of texts that have waited. */
@Configuration(proxyBeanMethods = false)
class SmsJobs {
    private static final Duration LINES = Duration.ofSeconds(10);
    private static final Duration PARTS = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> openSmsLines(Accounts accounts, SmsInboxes inboxes, SmsLines lines) {
        return Tasks.recurring("open-sms-lines", FixedDelay.of(LINES))
                .execute((instance, context) -> accounts.all().forEach(account -> inboxes.all(account).stream()
                        .filter(SmsLinesDown::hasLine)
                        .forEach(inbox -> lines.soon(account, inbox.id()))));
    }

    @Bean
    RecurringTask<Void> bringSmsParts(Accounts accounts, JoinSms join, SmsLinesDown down) {
        return Tasks.recurring("bring-sms-parts", FixedDelay.of(PARTS)).execute((instance, context) -> {
            down.count();
            accounts.all().forEach(join::bringReady);
        });
    }
}
