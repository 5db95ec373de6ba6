package no.samtale.conversations;

import no.samtale.conversations.Transitions.Move;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.journal.JournalKind;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Ends a conversation, by the visitor or by an agent. */
@Component
public class CloseConversation {
    private final ConversationStore conversations;
    private final Transitions transitions;
    private final AccountTransactions transactions;

    CloseConversation(ConversationStore conversations, Transitions transitions, AccountTransactions transactions) {
        this.conversations = conversations;
        this.transitions = transitions;
        this.transactions = transactions;
    }

    /** Ends it; one that has ended stays so. Who had it last is kept. */
    public void close(AccessibleConversation conversation) {
        transactions.run(conversation.account(), () -> {
            Conversation found = conversations
                    .lock(conversation.account(), conversation.id())
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            if (found.state() != ConversationState.CLOSED) {
                transitions.make(
                        conversation.account(),
                        found,
                        new Move(
                                ConversationState.CLOSED,
                                found.team(),
                                found.agent(),
                                MessageKind.CLOSED,
                                conversation.caller(),
                                JournalKind.CONVERSATION_CLOSED,
                                conversation.caller().agent()));
            }
        });
    }
}
