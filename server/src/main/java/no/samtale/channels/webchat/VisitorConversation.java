package no.samtale.channels.webchat;

import no.samtale.conversations.ConversationState;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its visitor sees it.
 *
 * @param position the place in the queue while it waits; 1 is next
 * @param agentName the first name of the agent who has it
 */
public record VisitorConversation(
        ConversationId id,
        ConversationState state,
        @Nullable Integer position,
        @Nullable String agentName,
        long lastSeq,
        String language,
        String noticeVersion,
        Side visitor,
        Side agent) {

    /** How far one side has received and read, as seqs. */
    public record Side(long delivered, long read) {}

    /** The same at another place in the queue. */
    public VisitorConversation at(int place) {
        return new VisitorConversation(id, state, place, agentName, lastSeq, language, noticeVersion, visitor, agent);
    }
}
