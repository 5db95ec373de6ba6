package no.samtale.conversations;

import no.samtale.platform.AttachmentId;

/**
 * A file of a message, as both sides see it. Not printed.
 *
 * @param name as its sender called it; empty where its key is gone
 * @param type what it is by its content (RFC 6838), never by its name
 * @param size in bytes
 * @param image whether a browser may show it as a picture
 */
public record Attachment(AttachmentId id, String name, String type, long size, boolean image) {
    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
