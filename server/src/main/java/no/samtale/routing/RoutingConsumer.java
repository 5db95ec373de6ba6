package no.samtale.routing;

import java.util.List;
import java.util.Set;
import no.samtale.platform.journal.JournalConsumer;
import no.samtale.platform.journal.JournalEntry;
import no.samtale.platform.journal.JournalKind;
import org.springframework.stereotype.Component;

/** Gives out conversations whenever one has come into the queue or an agent has got room. */
@Component
class RoutingConsumer implements JournalConsumer {
    private final AssignWaiting assign;

    RoutingConsumer(AssignWaiting assign) {
        this.assign = assign;
    }

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public Set<JournalKind> kinds() {
        return Set.of(
                JournalKind.CONVERSATION_STARTED,
                JournalKind.CONVERSATION_REQUEUED,
                JournalKind.CONVERSATION_CLOSED,
                JournalKind.CONVERSATION_REOPENED,
                JournalKind.CONVERSATION_SNOOZED,
                JournalKind.CONVERSATION_ASSIGNED);
    }

    @Override
    public void take(List<JournalEntry> batch) {
        // What waits is read afresh, so being told twice, or late, changes nothing.
        assign.assign(batch.getFirst().account());
    }
}
