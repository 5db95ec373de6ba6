package no.samtale.conversations;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import no.samtale.platform.problems.Problem;

/**
 * Where a page of a list ended: the next goes on behind it (keyset paging). Opaque to callers.
 *
 * @param at what the list is sorted by, in whole microseconds
 */
record ConversationCursor(Instant at, UUID conversation) {
    static ConversationCursor of(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            return new ConversationCursor(at, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException
                | java.nio.BufferUnderflowException
                | java.time.DateTimeException
                | ArithmeticException e) {
            throw Problem.invalidField("cursor");
        }
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(24)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(conversation.getMostSignificantBits())
                .putLong(conversation.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
