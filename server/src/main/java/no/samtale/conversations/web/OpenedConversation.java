package no.samtale.conversations.web;

import java.time.Instant;
import java.util.List;
import no.samtale.conversations.ConversationRow;
import no.samtale.conversations.MessageView;
import no.samtale.conversations.NoteView;
import no.samtale.conversations.outgoing.OutgoingView;
import no.samtale.platform.ContactId;
import no.samtale.platform.EntrypointId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the console opens it: the row, the person, the newest messages and the notes.
 *
 * @param stopped whether the person has said that nothing may be sent to where they wrote from
 */
record OpenedConversation(
        ConversationRow row,
        PersonView contact,
        CameInBy entrypoint,
        String noticeVersion,
        Instant startedAt,
        List<MessageView> messages,
        List<NoteView> notes,
        List<OutgoingView> outgoing,
        boolean stopped,
        long lastSeq,
        long lastNoteSeq,
        ReceiptsView receipts) {

    /** The contact: what they have said of themselves, and how many conversations there have been. */
    record PersonView(
            ContactId id,
            @Nullable String name,
            String language,
            List<IdentityView> identities,
            int conversations,
            Instant createdAt) {}

    /** An address, and what it is worth: claimed or verified. */
    record IdentityView(String kind, String address, String standing) {}

    /** Where the visitor came in. */
    record CameInBy(EntrypointId id, String name) {}

    /** How far each side has got. */
    record ReceiptsView(SideView visitor, SideView agent) {}

    /** How far one side has received and read. */
    record SideView(long delivered, long read) {}
}
