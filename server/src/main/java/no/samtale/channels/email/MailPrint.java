package no.samtale.channels.email;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** By what a mail is known again, wherever in its mailbox it lies: made of its bytes, the way that it came included. */
final class MailPrint {
    private MailPrint() {}

    /** A UUID of version 8 (RFC 9562, section 5.8). */
    static UUID of(byte[] mail) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(mail));
        return new UUID(
                (digest.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L,
                (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
