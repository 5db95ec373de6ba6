package no.samtale.conversations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import no.samtale.conversations.Transitions.Move;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.journal.JournalKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a conversation that has ended go on when its visitor writes: with the agent who had it, if that one is ready, or else in
 * the queue. It counts as not having ended, so its time to be deleted begins anew with its next end.
 */
@Component
public class ReopenConversation {
    private final ConversationStore conversations;
    private final Transitions transitions;
    private final ReadyAgents ready;
    private final AccountTransactions transactions;
    private final Clock clock;

    ReopenConversation(
            ConversationStore conversations,
            Transitions transitions,
            ReadyAgents ready,
            AccountTransactions transactions,
            Clock clock) {
        this.conversations = conversations;
        this.transitions = transitions;
        this.ready = ready;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Until when one that has ended goes on if its visitor writes; null while it has not ended. */
    public static @Nullable Instant until(Conversation conversation) {
        Instant closed = conversation.closedAt();
        // Whoever was to find the answer later may have found it just now.
        Duration within = conversation.answerLater() ? Limits.VISITOR_TOKEN : Limits.REOPENS_WITHIN;
        return closed == null ? null : closed.plus(within);
    }

    /** Answers whether it is open now: reopened, or open already. */
    boolean reopen(AccessibleConversation conversation) {
        return reopen(conversation, ReopenConversation::until);
    }

    /** The same for somebody who answers by a channel in their own time, until so long after the end. */
    public boolean reopen(AccessibleConversation conversation, Duration within) {
        return reopen(
                conversation,
                found -> found.closedAt() == null ? null : found.closedAt().plus(within));
    }

    private boolean reopen(AccessibleConversation conversation, Function<Conversation, @Nullable Instant> until) {
        return transactions.call(conversation.account(), () -> conversations
                .lock(conversation.account(), conversation.id())
                .map(found -> reopen(conversation.account(), found, until.apply(found)))
                .orElse(false));
    }

    private boolean reopen(AccountId account, Conversation found, @Nullable Instant until) {
        if (until == null) {
            return true;
        }
        if (clock.instant().isAfter(until)) {
            return false;
        }
        AgentId agent = found.agent();
        boolean goesOn = agent != null && ready.isReady(account, found.team(), agent);
        conversations.answerLater(account, found.id(), false);
        transitions.make(
                account,
                found,
                new Move(
                        goesOn ? ConversationState.ACTIVE : ConversationState.WAITING,
                        found.team(),
                        goesOn ? agent : null,
                        MessageKind.REOPENED,
                        Author.VISITOR,
                        JournalKind.CONVERSATION_REOPENED,
                        null));
        return true;
    }
}
