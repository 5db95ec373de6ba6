package no.samtale.conversations;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import no.samtale.platform.problems.Problem;

/** Where a page of a list ended: the next goes on behind it (keyset paging). Opaque to callers. */
record ConversationCursor(Instant listedAt, UUID conversation) {
    static ConversationCursor of(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            Instant at = Instant.ofEpochSecond(bytes.getLong());
            return new ConversationCursor(at, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | java.time.DateTimeException e) {
            throw Problem.invalidField("cursor");
        }
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(24)
                .putLong(listedAt.getEpochSecond())
                .putLong(conversation.getMostSignificantBits())
                .putLong(conversation.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
