package no.samtale.platform.journal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs of the journal. */
@Configuration(proxyBeanMethods = false)
class JournalJobs {
    @Bean
    RecurringTask<Void> pruneJournal(JournalPruning pruning) {
        return Tasks.recurring("journal-prune", FixedDelay.ofHours(1)).execute((instance, context) -> pruning.prune());
    }
}
