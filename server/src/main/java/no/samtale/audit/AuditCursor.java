package no.samtale.audit;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import no.samtale.platform.problems.Problem;

/** Where a page ended: the next goes on behind it. Opaque to callers. */
record AuditCursor(Instant at, UUID id) {
    /** @throws Problem naming the field cursor */
    static AuditCursor of(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            // What no database takes for a time is no cursor of ours.
            if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
                throw Problem.invalidField("cursor");
            }
            return new AuditCursor(at, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException
                | BufferUnderflowException
                | DateTimeException
                | ArithmeticException malformed) {
            throw Problem.invalidField("cursor");
        }
    }

    static AuditCursor behind(AuditEntry entry) {
        return new AuditCursor(entry.at(), entry.id());
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(24)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
