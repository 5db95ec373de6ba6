package no.samtale.privacy.recipients;

import java.time.Instant;
import no.samtale.platform.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside the company who gets data.
 *
 * @param installed stated in the installation's configuration, and so for every account; not to be changed here
 * @param endedAt since when it gets nothing any more
 */
public record Recipient(
        RecipientId id,
        boolean installed,
        RecipientDetails details,
        @Nullable Instant endedAt) {
    public String name() {
        return details.name();
    }
}
