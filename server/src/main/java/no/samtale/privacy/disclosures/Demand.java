package no.samtale.privacy.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * What an authority demands. Holds free text and is not printed.
 *
 * @param authority who asks
 * @param reference the authority's own, if it has one
 * @param basis one of {@link DisclosureLaw#bases}
 * @param asked what it asks for
 * @param categories of the register: all that will be given out
 * @param secrecy one of {@link DisclosureLaw#secrecy}, if the person may not be told
 * @param tellOn when the person is told all the same; there if, and only if, there is secrecy
 */
public record Demand(
        ContactId contact,
        String authority,
        @Nullable String reference,
        String basis,
        String asked,
        List<String> categories,
        Instant receivedAt,
        @Nullable String secrecy,
        @Nullable LocalDate tellOn) {
    public Demand {
        categories = List.copyOf(categories);
    }

    @Override
    public String toString() {
        return "Demand[" + basis + "]";
    }
}
