package no.samtale.conversations.attachments;

import no.samtale.conversations.Author;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is stored, without its bytes. Not printed.
 *
 * @param name opened; empty where its key is gone
 * @param type what it is, once its first piece is there
 * @param received bytes that are stored
 * @param checked whether it is whole and was looked at
 * @param message that it is sent in
 */
record Upload(
        AttachmentId id,
        Author by,
        String name,
        @Nullable AttachmentType type,
        long size,
        long received,
        boolean checked,
        @Nullable MessageId message) {
    boolean isWhole() {
        return received == size;
    }

    @Override
    public String toString() {
        return "Upload[" + id + "]";
    }
}
