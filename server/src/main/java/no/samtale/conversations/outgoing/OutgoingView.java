package no.samtale.conversations.outgoing;

import java.time.Instant;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.InboxId;
import no.samtale.platform.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * One message's way, as agents see it.
 *
 * @param inbox that it goes out by
 * @param tried whether it has been tried; until then it can be taken back
 * @param leavesAt when it is tried next, while it waits
 */
public record OutgoingView(
        MessageId messageId,
        InboxId inbox,
        OutgoingState state,
        boolean tried,
        Instant at,
        @Nullable Instant leavesAt,
        @Nullable HandoverProblem problem) {
    public static OutgoingView of(OutgoingMessage message) {
        return new OutgoingView(
                message.id(),
                message.inbox(),
                message.state(),
                message.attempts() > 0,
                message.changedAt(),
                message.state() == OutgoingState.WAITING ? message.dueAt() : null,
                message.problem());
    }
}
