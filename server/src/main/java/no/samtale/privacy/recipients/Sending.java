package no.samtale.privacy.recipients;

import java.util.Set;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What a connector is about to send.
 *
 * @param host that it will call, as one of its recipient's hosts
 * @param categories of the register, or single items of them ({@code contact-details.address}); all that goes out with it
 * @param contact whom it is about; null if it is about nobody
 */
public record Sending(
        AccountId account,
        String host,
        Purpose purpose,
        Set<String> categories,
        @Nullable ContactId contact) {
    public Sending {
        categories = Set.copyOf(categories);
    }
}
