package no.samtale.conversations;

import java.time.Clock;
import java.time.Instant;
import no.samtale.conversations.Transitions.Rest;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a conversation rest with its agent, taking none of the agent's room, and wakes it again. What the person writes
 * wakes it too: the database does that as it stores the words.
 */
@Component
public class SnoozeConversation {
    private final ConversationStore conversations;
    private final Transitions transitions;
    private final AccountTransactions transactions;
    private final Clock clock;

    SnoozeConversation(
            ConversationStore conversations, Transitions transitions, AccountTransactions transactions, Clock clock) {
        this.conversations = conversations;
        this.transitions = transitions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Snoozes it; one that rests already gets the new time. One that nobody has becomes the agent's.
     *
     * @param until when it wakes by itself, or null for when the person writes
     * @throws Problem invalid_field if the time is not ahead within {@link Limits#SNOOZED}, conversation_closed,
     *     already_assigned if another agent has it
     */
    public void snooze(AccessibleConversation conversation, @Nullable Instant until) {
        Instant now = clock.instant();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(Limits.SNOOZED)))) {
            throw Problem.invalidField("until");
        }
        AgentId agent = conversation.agent();
        transactions.run(conversation.account(), () -> {
            Conversation found = own(conversation, agent);
            transitions.rest(conversation.account(), found, new Rest(ConversationState.SNOOZED, agent, until), agent);
        });
    }

    /**
     * Wakes it; one that does not rest stays as it is.
     *
     * @throws Problem conversation_closed, already_assigned if another agent has it
     */
    public void wake(AccessibleConversation conversation) {
        AgentId agent = conversation.agent();
        transactions.run(conversation.account(), () -> {
            Conversation found = own(conversation, agent);
            if (found.state() == ConversationState.SNOOZED) {
                transitions.rest(conversation.account(), found, new Rest(ConversationState.ACTIVE, agent, null), agent);
            }
        });
    }

    private Conversation own(AccessibleConversation conversation, AgentId agent) {
        Conversation found = conversations
                .lock(conversation.account(), conversation.id())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        if (found.state() == ConversationState.CLOSED) {
            throw new Problem(ProblemCode.CONVERSATION_CLOSED);
        }
        if (found.agent() != null && !agent.equals(found.agent())) {
            throw new Problem(ProblemCode.ALREADY_ASSIGNED);
        }
        return found;
    }
}
