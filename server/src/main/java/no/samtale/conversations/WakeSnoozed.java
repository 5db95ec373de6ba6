package no.samtale.conversations;

import java.time.Clock;
import java.util.List;
import no.samtale.conversations.Transitions.Rest;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Wakes the conversations whose time to rest is over. Their agents have them again; who is gone is looked after by routing. */
@Component
public class WakeSnoozed {
    private static final int AT_ONCE = 100;

    private final ConversationStore conversations;
    private final HeadStore heads;
    private final Transitions transitions;
    private final AccountTransactions transactions;
    private final Clock clock;

    WakeSnoozed(
            ConversationStore conversations,
            HeadStore heads,
            Transitions transitions,
            AccountTransactions transactions,
            Clock clock) {
        this.conversations = conversations;
        this.heads = heads;
        this.transitions = transitions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Wakes those of an account; answers how many. A restricted one rests on, as nothing of it may change. */
    public int wake(AccountId account) {
        List<ConversationId> due = transactions.call(account, () -> heads.restedBy(account, clock.instant(), AT_ONCE));
        due.forEach(conversation -> transactions.run(account, () -> wake(account, conversation)));
        return due.size();
    }

    private void wake(AccountId account, ConversationId conversation) {
        conversations
                .lock(account, conversation)
                .filter(found -> found.state() == ConversationState.SNOOZED)
                .filter(found ->
                        found.snoozedUntil() != null && !found.snoozedUntil().isAfter(clock.instant()))
                .ifPresent(found -> transitions.rest(
                        account, found, new Rest(ConversationState.ACTIVE, found.agent(), null), null));
    }
}
