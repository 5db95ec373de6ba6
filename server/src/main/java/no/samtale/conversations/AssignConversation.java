package no.samtale.conversations;

import no.samtale.conversations.Transitions.Move;
import no.samtale.conversations.Transitions.Rest;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.journal.JournalKind;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a conversation to an agent. */
@Component
public class AssignConversation {
    private final ConversationStore conversations;
    private final Transitions transitions;
    private final AccountTransactions transactions;

    AssignConversation(ConversationStore conversations, Transitions transitions, AccountTransactions transactions) {
        this.conversations = conversations;
        this.transitions = transitions;
        this.transactions = transactions;
    }

    /**
     * Gives it to the agent, by nobody in particular: the queue, or the demo.
     *
     * @throws Problem as {@link #assign(AccountId, ConversationId, AgentId, boolean, AgentId)}
     */
    public void assign(AccountId account, ConversationId id, AgentId agent, boolean takeOver) {
        assign(account, id, agent, takeOver, null);
    }

    /**
     * Gives it to the agent; one that the agent has already stays as it is. Who may do so is the caller's to decide.
     *
     * @param takeOver whether it may be taken from another agent
     * @param by the agent who does it, for the audit trail
     * @throws Problem conversation_closed; already_assigned if another agent has it and may not be taken from; not_found
     */
    public void assign(AccountId account, ConversationId id, AgentId agent, boolean takeOver, @Nullable AgentId by) {
        transactions.run(account, () -> {
            Conversation found = conversations.lock(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            switch (found.state()) {
                case CLOSED -> throw new Problem(ProblemCode.CONVERSATION_CLOSED);
                case WAITING -> give(account, found, agent, MessageKind.JOINED, by);
                case ACTIVE, SNOOZED -> {
                    if (agent.equals(found.agent())) {
                        wake(account, found, agent, by);
                        return;
                    }
                    if (!takeOver) {
                        throw new Problem(ProblemCode.ALREADY_ASSIGNED);
                    }
                    give(account, found, agent, MessageKind.TRANSFERRED, by);
                }
            }
        });
    }

    /** Who takes what they have already, and what rests, means to go on with it. */
    private void wake(AccountId account, Conversation found, AgentId agent, @Nullable AgentId by) {
        if (found.state() == ConversationState.SNOOZED) {
            transitions.rest(account, found, new Rest(ConversationState.ACTIVE, agent, null), by);
        }
    }

    private void give(AccountId account, Conversation found, AgentId agent, MessageKind told, @Nullable AgentId by) {
        transitions.make(
                account,
                found,
                new Move(
                        ConversationState.ACTIVE,
                        found.team(),
                        agent,
                        told,
                        Author.of(agent),
                        JournalKind.CONVERSATION_ASSIGNED,
                        by));
    }
}
