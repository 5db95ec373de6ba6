package no.samtale.platform.hints;

import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;

/** Volatile news: ids and counters only, never personal data. May be lost, doubled or come in another order. */
public sealed interface Hint {
    AccountId account();

    /** A conversation has messages up to {@code lastSeq}. */
    record Appended(AccountId account, ConversationId conversation, long lastSeq) implements Hint {}

    /** A conversation has notes up to {@code lastNoteSeq}. */
    record Noted(AccountId account, ConversationId conversation, long lastNoteSeq) implements Hint {}

    /** A conversation's state, agent, team or place in the queue is another than before. */
    record Changed(AccountId account, ConversationId conversation) implements Hint {}

    /** A conversation has been erased: whoever shows it lets go of it. */
    record Erased(AccountId account, ConversationId conversation) implements Hint {}

    /** A person has had what is kept of them restricted: whoever shows the conversation lets go of it. */
    record Restricted(AccountId account, ConversationId conversation) implements Hint {}

    /** What was said in a conversation has been corrected: whoever shows it reads it again. */
    record Corrected(AccountId account, ConversationId conversation) implements Hint {}

    /** How far each side has received and read. */
    record Receipts(
            AccountId account,
            ConversationId conversation,
            long visitorDelivered,
            long visitorRead,
            long agentDelivered,
            long agentRead)
            implements Hint {}

    /** Somebody types; the agent's id, or null for the visitor. */
    record Typing(
            AccountId account,
            ConversationId conversation,
            @org.jspecify.annotations.Nullable AgentId agent) implements Hint {}

    /** Messages of a conversation have come further on their way out, or have not. */
    record Outgoing(AccountId account, ConversationId conversation) implements Hint {}

    /** The queue of a team is another than before: positions have moved. */
    record QueueMoved(AccountId account, TeamId team) implements Hint {}

    /** An agent's availability, presence, name, roles or teams are others than before, or what the company chooses. */
    record AgentChanged(AccountId account, AgentId agent) implements Hint {}

    /** Sessions of an agent have ended: who holds a connection by one closes it. */
    record SessionsEnded(AccountId account, AgentId agent) implements Hint {}
}
