package no.samtale.conversations;

import no.samtale.conversations.Transitions.Move;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.journal.JournalKind;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a conversation back in a queue: its own team's, or another's. */
@Component
public class RequeueConversation {
    private final ConversationStore conversations;
    private final Transitions transitions;
    private final AccountTransactions transactions;

    RequeueConversation(ConversationStore conversations, Transitions transitions, AccountTransactions transactions) {
        this.conversations = conversations;
        this.transitions = transitions;
        this.transactions = transactions;
    }

    /**
     * Puts it in the queue. One that waits there already stays where it is.
     *
     * @param team the team, or null for the one that it has
     * @throws Problem conversation_closed, not_found
     */
    public void requeue(AccountId account, ConversationId id, @Nullable TeamId team, Author by) {
        transactions.run(account, () -> {
            Conversation found = conversations.lock(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            TeamId target = team == null ? found.team() : team;
            switch (found.state()) {
                case CLOSED -> throw new Problem(ProblemCode.CONVERSATION_CLOSED);
                case WAITING -> {
                    if (!found.team().equals(target)) {
                        queue(account, found, target, by);
                    }
                }
                case ACTIVE, SNOOZED -> queue(account, found, target, by);
            }
        });
    }

    private void queue(AccountId account, Conversation found, TeamId team, Author by) {
        transitions.make(
                account,
                found,
                new Move(
                        ConversationState.WAITING,
                        team,
                        null,
                        MessageKind.REQUEUED,
                        by,
                        JournalKind.CONVERSATION_REQUEUED,
                        by.agent()));
    }
}
