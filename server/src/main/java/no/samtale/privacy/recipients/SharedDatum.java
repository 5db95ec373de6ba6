package no.samtale.privacy.recipients;

import java.time.Instant;
import java.util.List;
import no.samtale.platform.RecipientId;

/** That a recipient has been sent something about a person: what sort, what for, when. */
public record SharedDatum(
        RecipientId recipient, String name, String region, String purpose, List<String> categories, Instant at) {
    public SharedDatum {
        categories = List.copyOf(categories);
    }
}
