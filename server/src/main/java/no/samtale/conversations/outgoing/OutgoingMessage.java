package no.samtale.conversations.outgoing;

import java.time.Instant;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import no.samtale.platform.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out, without what it says.
 *
 * @param dueAt when it is tried next, while it waits
 * @param problem why the last attempt came to nothing; null if none did
 */
public record OutgoingMessage(
        ConversationId conversation,
        MessageId id,
        long seq,
        InboxId inbox,
        OutgoingState state,
        int attempts,
        Instant queuedAt,
        Instant dueAt,
        Instant changedAt,
        @Nullable HandoverProblem problem) {}
