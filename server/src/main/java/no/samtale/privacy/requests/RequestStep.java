package no.samtale.privacy.requests;

import java.time.Instant;
import java.util.UUID;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a request.
 *
 * @param agent null if it was the person or the system
 * @param told what the person was told; it is personal data and not printed
 */
public record RequestStep(
        UUID id,
        String step,
        @Nullable AgentId agent,
        Instant at,
        @Nullable String told) {
    @Override
    public String toString() {
        return "RequestStep[" + step + "]";
    }
}
