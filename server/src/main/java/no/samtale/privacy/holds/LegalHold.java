package no.samtale.privacy.holds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import no.samtale.platform.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * That what is kept of a person is needed for a legal claim. Holds personal data and is not printed.
 *
 * @param reviewAt by when somebody looks whether it is still needed
 * @param liftedAt null while it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalHold(
        UUID id,
        String reason,
        AgentId placedBy,
        Instant placedAt,
        Instant reviewAt,
        @Nullable Instant liftedAt) {
    @Override
    public String toString() {
        return "LegalHold[" + id + "]";
    }
}
