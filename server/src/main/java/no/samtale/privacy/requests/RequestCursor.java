package no.samtale.privacy.requests;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import no.samtale.platform.problems.Problem;

/**
 * Where a page of requests ended. Opaque to callers.
 *
 * @param micros of the instant that the list is sorted by, or of the day's beginning
 */
record RequestCursor(long micros, UUID id) {
    private static final long DAY = 24L * 60 * 60 * 1_000_000;
    /** The year 9999: what a database takes for a time ends not long after. */
    private static final long LAST = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

    /** @throws Problem naming the field cursor */
    static RequestCursor of(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            RequestCursor cursor = new RequestCursor(bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong()));
            if (cursor.micros >= 0 && cursor.micros <= LAST) {
                return cursor;
            }
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            throw Problem.invalidField("cursor");
        }
        throw Problem.invalidField("cursor");
    }

    static RequestCursor behind(SubjectRequest request) {
        Instant ended = request.ended();
        long micros =
                ended == null ? request.dueOn().toEpochDay() * DAY : ChronoUnit.MICROS.between(Instant.EPOCH, ended);
        return new RequestCursor(micros, request.id());
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(micros / DAY);
    }

    Instant at() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(24)
                .putLong(micros)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
