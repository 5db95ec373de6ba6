package no.samtale.conversations;

import java.util.List;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;

/** A message on its way into the database: sealed, and with its text for those who watch on this node. */
record NewMessage(
        ConversationId conversation,
        MessageId id,
        MessageKind kind,
        Author author,
        @Nullable ScreenedText text,
        byte @Nullable [] sealed,
        List<Attachment> attachments) {
    NewMessage(
            ConversationId conversation,
            MessageId id,
            MessageKind kind,
            Author author,
            @Nullable ScreenedText text,
            byte @Nullable [] sealed) {
        this(conversation, id, kind, author, text, sealed, List.of());
    }

    /** The same with files. */
    NewMessage with(List<Attachment> files) {
        return new NewMessage(conversation, id, kind, author, text, sealed, files);
    }
}
