package no.samtale.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.samtale.conversations.Author;
import no.samtale.conversations.RequeueConversation;
import no.samtale.conversations.Workload;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Takes conversations back from agents that have been gone for two minutes, so that nobody waits for an empty chair. */
@Component
public class RequeueGone {
    private final PresenceStore presence;
    private final Workload workload;
    private final RequeueConversation requeue;
    private final AccountTransactions transactions;
    private final Clock clock;

    RequeueGone(
            PresenceStore presence,
            Workload workload,
            RequeueConversation requeue,
            AccountTransactions transactions,
            Clock clock) {
        this.presence = presence;
        this.workload = workload;
        this.requeue = requeue;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Puts what the account's absent agents have back in the queue; answers how many. */
    public int requeue(AccountId account) {
        Instant now = clock.instant();
        List<PresenceStore.Row> gone = transactions.call(account, () -> presence.all(account)).stream()
                .filter(row -> !row.seenWithin(Limits.AGENT_GONE, now))
                .toList();
        int requeued = 0;
        for (PresenceStore.Row agent : gone) {
            for (ConversationId conversation : workload.of(account, agent.agent())) {
                requeued += requeue(account, conversation);
            }
        }
        return requeued;
    }

    private int requeue(AccountId account, ConversationId conversation) {
        try {
            requeue.requeue(account, conversation, null, Author.SYSTEM);
            return 1;
        } catch (Problem closedInTheMeantime) {
            return 0;
        }
    }
}
