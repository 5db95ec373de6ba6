package no.samtale.conversations;

import java.util.List;
import no.samtale.platform.LabelId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a list shows it. Not printed.
 *
 * @param address where its messages are carried to; null where the person comes to us
 * @param preview the last thing said, or null where its key is gone
 * @param unread messages of the visitor that no agent has read; counted up to 100
 */
public record ListedConversation(
        Conversation conversation,
        @Nullable String contactName,
        @Nullable String address,
        @Nullable String preview,
        Author.@Nullable Kind previewAuthor,
        int unread,
        List<LabelId> labels) {
    @Override
    public String toString() {
        return "ListedConversation[" + conversation.id() + "]";
    }
}
