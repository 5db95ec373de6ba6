package no.samtale.conversations.incoming;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import no.samtale.platform.MessageId;

/**
 * The ids of what a channel takes in: made of what the other side calls it, so that a second try makes the same ones and
 * stores nothing twice. They begin with the time of arrival, as all ids do, and are UUIDs of version 8 (RFC 9562 section 5.8).
 */
record IncomingIds(InboxId inbox, String reference, Instant arrived) {
    ConversationId conversation() {
        return new ConversationId(id("conversation"));
    }

    MessageId message() {
        return new MessageId(id("message"));
    }

    AttachmentId file(int place) {
        return new AttachmentId(id("file " + place));
    }

    private UUID id(String use) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(inbox + "\n" + use + "\n" + reference));
        long high = (arrived.toEpochMilli() << 16) | 0x8000L | (digest.getLong() & 0xFFFL);
        long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
