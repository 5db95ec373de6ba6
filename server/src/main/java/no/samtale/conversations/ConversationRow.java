package no.samtale.conversations;

import java.time.Instant;
import java.util.List;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.LabelId;
import no.samtale.platform.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the console's lists show it.
 *
 * @param channel by which answers go now
 * @param way how its person came in, as {@link no.samtale.inboxes.Doorways#ways} has it
 */
public record ConversationRow(
        ConversationId id,
        ConversationState state,
        Person contact,
        @Nullable String preview,
        Author.@Nullable Kind previewAuthor,
        String channel,
        String way,
        NamedTeam team,
        @Nullable NamedAgent agent,
        @Nullable Instant waitingSince,
        Instant lastActivityAt,
        long lastSeq,
        int unread,
        String language,
        boolean answerLater,
        Priority priority,
        @Nullable Instant snoozedUntil,
        List<LabelId> labels) {

    /** The contact; without a name if none was given, and without an address where they come to us. */
    public record Person(
            ContactId id, @Nullable String name, @Nullable String address) {}

    /** A team and what it is called. */
    public record NamedTeam(TeamId id, String name) {}

    /** An agent and what they are called. */
    public record NamedAgent(AgentId id, String name) {}

    @Override
    public String toString() {
        return "ConversationRow[" + id + "]";
    }
}
