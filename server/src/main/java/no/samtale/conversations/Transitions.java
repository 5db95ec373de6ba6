package no.samtale.conversations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.TeamId;
import no.samtale.platform.hints.Hint;
import no.samtale.platform.hints.Hints;
import no.samtale.platform.journal.Journal;
import no.samtale.platform.journal.JournalKind;
import no.samtale.platform.journal.JournalReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Moves a conversation from one state to another: the head, what the visitor sees of it, the journal, the hints. */
@Component
class Transitions {
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final PostedMessages posted;
    private final Journal journal;
    private final Hints hints;
    private final Clock clock;
    private final AuditTrail trail;

    Transitions(
            ConversationStore conversations,
            MessageStore messages,
            PostedMessages posted,
            Journal journal,
            Hints hints,
            Clock clock,
            AuditTrail trail) {
        this.conversations = conversations;
        this.messages = messages;
        this.posted = posted;
        this.journal = journal;
        this.hints = hints;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Where to, and how it is told.
     *
     * @param mover the agent who makes it, for the audit trail; null if it is a visitor or the clock, as the thread tells
     */
    record Move(
            ConversationState state,
            TeamId team,
            @Nullable AgentId agent,
            MessageKind told,
            Author by,
            JournalKind reported,
            @Nullable AgentId mover) {}

    /** Makes the move; the caller has locked the conversation in the transaction that is open. */
    void make(AccountId account, Conversation from, Move move) {
        Instant now = clock.instant();
        conversations.move(account, from.id(), move.state(), move.team(), move.agent(), now);
        NewMessage event = new NewMessage(from.id(), MessageId.random(), move.told(), move.by(), null, null);
        List<NewMessage> batch = List.of(event);
        posted.publishAfterCommit(account, from.shard(), batch, messages.post(account, from.shard(), batch));
        journal.append(
                account,
                from.shard(),
                List.of(new JournalReport(move.reported(), from.id().value(), 0)));
        note(account, from, move);
        hintAfterCommit(account, from.id(), from.team());
        if (!from.team().equals(move.team())) {
            hintAfterCommit(account, from.id(), move.team());
        }
    }

    /** Tells both sides what happened, which leaves it in its state; the caller has locked the conversation. */
    void tell(AccountId account, Conversation conversation, MessageKind kind, Author by) {
        NewMessage event = new NewMessage(conversation.id(), MessageId.random(), kind, by, null, null);
        List<NewMessage> batch = List.of(event);
        posted.publishAfterCommit(
                account, conversation.shard(), batch, messages.post(account, conversation.shard(), batch));
        hintAfterCommit(account, conversation.id(), conversation.team());
    }

    /**
     * A rest, or its end.
     *
     * @param state snoozed or active
     * @param until when a rest ends by itself
     */
    record Rest(
            ConversationState state,
            @Nullable AgentId agent,
            @Nullable Instant until) {}

    /** Lets it rest or wakes it; the thread says nothing of it, as the person is not concerned. Locked as for {@link #make}. */
    void rest(AccountId account, Conversation from, Rest rest, @Nullable AgentId by) {
        boolean rests = rest.state() == ConversationState.SNOOZED;
        conversations.rest(account, from.id(), rest.state(), rest.agent(), rest.until());
        JournalKind kind = rests ? JournalKind.CONVERSATION_SNOOZED : JournalKind.CONVERSATION_WOKEN;
        journal.append(
                account, from.shard(), List.of(new JournalReport(kind, from.id().value(), 0)));
        if (by != null) {
            AuditAction action = rests ? AuditAction.CONVERSATION_SNOOZED : AuditAction.CONVERSATION_WOKEN;
            trail.note(account, AuditActor.of(by), action, AuditedThing.of(from.id(), from.contact()));
        }
        hintAfterCommit(account, from.id(), from.team());
    }

    private void note(AccountId account, Conversation from, Move move) {
        AgentId mover = move.mover();
        if (mover != null) {
            AuditAction action = move.state() == ConversationState.CLOSED
                    ? AuditAction.CONVERSATION_CLOSED
                    : mover.equals(move.agent())
                            ? AuditAction.CONVERSATION_TAKEN
                            : AuditAction.CONVERSATION_TRANSFERRED;
            trail.note(account, AuditActor.of(mover), action, AuditedThing.of(from.id(), from.contact()));
        }
    }

    private void hintAfterCommit(AccountId account, ConversationId conversation, TeamId team) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hints.give(new Hint.Changed(account, conversation));
                hints.give(new Hint.QueueMoved(account, team));
            }
        });
    }
}
