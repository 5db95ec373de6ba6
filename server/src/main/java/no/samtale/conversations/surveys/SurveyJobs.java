package no.samtale.conversations.surveys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import no.samtale.accounts.Accounts;
import no.samtale.platform.problems.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asking how it went, by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SurveyProperties.class)
class SurveyJobs {
    private static final Logger LOG = LoggerFactory.getLogger(SurveyJobs.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> askForSurveys(Accounts accounts, AskHowItWent ask) {
        return Tasks.recurring("ask-for-surveys", FixedDelay.of(EVERY))
                .execute((instance, context) -> accounts.all().forEach(account -> {
                    try {
                        ask.ask(account);
                    } catch (RuntimeException e) {
                        // One account's fault is not another's.
                        LOG.warn("Asking how it went was left for later: {}", Faults.describe(e));
                    }
                }));
    }
}
