package no.samtale.conversations.attachments;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import no.samtale.platform.AttachmentId;

/** How a file is cut into pieces: each of 128 KiB but the last, which has what is left. */
final class Segments {
    static final int BYTES = 128 * 1024;

    private Segments() {}

    /** How many pieces a file of this size has. */
    static int count(long size) {
        return (int) ((size + BYTES - 1) / BYTES);
    }

    /** Bytes of one piece. */
    static int length(long size, int segment) {
        return (int) Math.min(BYTES, size - (long) segment * BYTES);
    }

    /**
     * The row that a piece is sealed for: of the file's id, its number and whether it is the last. So a piece opens in its own
     * place alone, and a file that was cut short behind one does not end there.
     */
    static UUID id(AttachmentId file, long size, int segment) {
        byte last = (byte) (segment == count(size) - 1 ? 1 : 0);
        byte[] place = ByteBuffer.allocate(16 + Integer.BYTES + 1)
                .putLong(file.value().getMostSignificantBits())
                .putLong(file.value().getLeastSignificantBits())
                .putInt(segment)
                .put(last)
                .array();
        ByteBuffer hash = ByteBuffer.wrap(sha256(place));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
