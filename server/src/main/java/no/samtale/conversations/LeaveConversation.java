package no.samtale.conversations;

import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Notes that a visitor who waits goes and finds the answer later, under the same token. It keeps its place among those that
 * are left, behind those whose visitors sit and wait, and is not ended by idleness.
 */
@Component
public class LeaveConversation {
    private final ConversationStore conversations;
    private final Transitions transitions;
    private final AccountTransactions transactions;

    LeaveConversation(ConversationStore conversations, Transitions transitions, AccountTransactions transactions) {
        this.conversations = conversations;
        this.transitions = transitions;
        this.transactions = transactions;
    }

    /**
     * Notes it; one that is left, or that an agent has, stays as it is.
     *
     * @throws Problem conversation_closed
     */
    public void leave(AccessibleConversation conversation) {
        transactions.run(conversation.account(), () -> {
            Conversation found = conversations
                    .lock(conversation.account(), conversation.id())
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            switch (found.state()) {
                case CLOSED -> throw new Problem(ProblemCode.CONVERSATION_CLOSED);
                case ACTIVE, SNOOZED -> {}
                case WAITING -> {
                    if (!found.answerLater()) {
                        conversations.answerLater(conversation.account(), found.id(), true);
                        transitions.tell(conversation.account(), found, MessageKind.LEFT, conversation.caller());
                    }
                }
            }
        });
    }
}
