package no.samtale.conversations;

import java.time.Instant;
import java.util.List;
import no.samtale.platform.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * One message, opened. Not printed.
 *
 * @param seq its place: 1, 2, 3 … without gaps within the conversation
 * @param text what was said; empty where there are files alone; null for what happened, and where the key is gone
 */
public record Message(
        MessageId id,
        long seq,
        MessageKind kind,
        Author author,
        @Nullable String text,
        Instant at,
        List<Attachment> attachments) {
    /** The same with files. */
    Message with(List<Attachment> files) {
        return new Message(id, seq, kind, author, text, at, files);
    }

    @Override
    public String toString() {
        return "Message[" + seq + "]";
    }
}
