package no.samtale.conversations;

import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Says how soon a conversation is served; the queue is given out in that order. */
@Component
public class SetPriority {
    private final ConversationStore conversations;
    private final AccountTransactions transactions;
    private final Hints hints;
    private final AuditTrail trail;

    SetPriority(ConversationStore conversations, AccountTransactions transactions, Hints hints, AuditTrail trail) {
        this.conversations = conversations;
        this.transactions = transactions;
        this.hints = hints;
        this.trail = trail;
    }

    /**
     * Sets it, whatever it was.
     *
     * @throws Problem conversation_closed
     */
    public void set(AccessibleConversation conversation, Priority priority) {
        Conversation found = transactions.call(conversation.account(), () -> {
            Conversation locked = conversations
                    .lock(conversation.account(), conversation.id())
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            if (locked.state() == ConversationState.CLOSED) {
                throw new Problem(ProblemCode.CONVERSATION_CLOSED);
            }
            conversations.prioritise(conversation.account(), conversation.id(), priority);
            trail.note(
                    conversation.account(),
                    AuditActor.of(conversation.agent()),
                    AuditAction.CONVERSATION_PRIORITISED,
                    AuditedThing.of(conversation.id(), conversation.contact()),
                    priority.code());
            return locked;
        });
        hints.give(new Hint.Changed(conversation.account(), conversation.id()));
        hints.give(new Hint.QueueMoved(conversation.account(), found.team()));
    }
}
