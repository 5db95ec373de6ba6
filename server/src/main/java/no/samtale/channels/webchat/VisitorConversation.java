package no.samtale.channels.webchat;

import java.time.Instant;
import no.samtale.conversations.ConversationState;
import no.samtale.conversations.onward.Onward;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its visitor sees it.
 *
 * @param position the place in the queue while it waits; 1 is next
 * @param agentName the first name of the agent who has it
 * @param noticeChange what the visitor is told of the notice having changed since; null if there is nothing to tell
 * @param status how it stands, where the place in the queue does not say it
 * @param hint what else is to be known of it
 * @param offer what the button says by which the visitor goes and finds the answer later
 * @param answerLater whether the visitor has chosen that
 * @param onward how it stands with getting the answer by e-mail after leaving; null where that is not offered
 * @param reopensUntil until when it goes on if the visitor writes, though it has ended
 */
public record VisitorConversation(
        ConversationId id,
        ConversationState state,
        @Nullable Integer position,
        @Nullable String agentName,
        long lastSeq,
        String language,
        String noticeVersion,
        @Nullable NoticeChange noticeChange,
        Side visitor,
        Side agent,
        @Nullable String status,
        @Nullable String hint,
        @Nullable String offer,
        boolean answerLater,
        @Nullable Onward onward,
        @Nullable Instant reopensUntil) {

    /**
     * An announced change of the notice.
     *
     * @param text what the company says of it
     * @param url the page that shows what differs
     */
    public record NoticeChange(String text, String url) {}

    /** How far one side has received and read, as seqs. */
    public record Side(long delivered, long read) {}

    /** The same at another place in the queue. */
    public VisitorConversation at(int place) {
        return new VisitorConversation(
                id,
                state,
                place,
                agentName,
                lastSeq,
                language,
                noticeVersion,
                noticeChange,
                visitor,
                agent,
                status,
                hint,
                offer,
                answerLater,
                onward,
                reopensUntil);
    }
}
