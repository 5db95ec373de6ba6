package no.samtale.privacy.consent;

import java.time.Instant;
import java.util.UUID;
import no.samtale.platform.AgentId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A choice as the ledger keeps it. Not printed.
 *
 * @param words exactly what was shown or said; null if its key is gone, or if they were not asked for
 */
public record ConsentRecord(
        UUID id,
        Purpose purpose,
        Choice choice,
        ChoiceWay way,
        @Nullable String words,
        String language,
        String noticeVersion,
        @Nullable EntrypointId entrypoint,
        @Nullable AgentId agent,
        Instant at) {
    @Override
    public String toString() {
        return "ConsentRecord[" + id + "]";
    }
}
