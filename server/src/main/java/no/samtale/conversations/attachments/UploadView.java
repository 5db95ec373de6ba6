package no.samtale.conversations.attachments;

import com.fasterxml.jackson.annotation.JsonInclude;
import no.samtale.platform.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * How far a file has come.
 *
 * @param offset bytes that are stored: the next is expected from here
 * @param type what it is, once that is known
 * @param ready whether a message can name it
 */
public record UploadView(
        AttachmentId id,
        long offset,
        long size,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,

        boolean ready) {
    static UploadView of(Upload upload) {
        AttachmentType type = upload.type();
        return new UploadView(
                upload.id(), upload.received(), upload.size(), type == null ? null : type.mime(), upload.checked());
    }
}
