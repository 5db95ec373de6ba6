package no.samtale.conversations;

import java.time.Instant;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation without what was said in it.
 *
 * @param noticeVersion the version of the privacy notice that the visitor was shown
 * @param shard whose writer and journal it belongs to
 * @param waitingSince when it came into the queue, while it waits
 * @param closedAt when it ended, if it has
 * @param answerLater whether its visitor has left it and finds the answer later
 * @param snoozedUntil when it wakes by itself, if it rests and does not wait for the person to write
 */
public record Conversation(
        ConversationId id,
        InboxId inbox,
        EntrypointId entrypoint,
        ContactId contact,
        TeamId team,
        @Nullable AgentId agent,
        ConversationState state,
        String language,
        String noticeVersion,
        Instant startedAt,
        @Nullable Instant waitingSince,
        Instant lastActivityAt,
        long lastSeq,
        long lastNoteSeq,
        Receipts receipts,
        int shard,
        @Nullable Instant closedAt,
        boolean answerLater,
        Priority priority,
        @Nullable Instant snoozedUntil) {}
