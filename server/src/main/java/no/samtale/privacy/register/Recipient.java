package no.samtale.privacy.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside the company who gets data.
 *
 * @param region {@code EEA}, or the country's ISO 3166 code
 * @param mechanism what allows the transfer (GDPR Chapter V); null within the EEA
 * @param hosts the hosts that the server may call for it
 */
public record Recipient(
        String id,
        String name,
        Words task,
        String region,
        @Nullable String mechanism,
        List<String> purposes,
        List<String> categories,
        List<String> hosts) {
    /** The region within which data moves freely. */
    public static final String EEA = "EEA";
}
