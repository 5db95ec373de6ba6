package no.samtale.privacy.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.samtale.platform.AgentId;
import no.samtale.privacy.telling.Way;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a request.
 *
 * @param agent null if it was the person or the system
 * @param told what the person was told; it is personal data and not printed
 * @param way by which they were
 * @param sentOn the day on which a letter was sent; null if it has still to be
 */
public record RequestStep(
        UUID id,
        String step,
        @Nullable AgentId agent,
        Instant at,
        @Nullable String told,
        @Nullable Way way,
        @Nullable LocalDate sentOn) {
    @Override
    public String toString() {
        return "RequestStep[" + step + "]";
    }
}
