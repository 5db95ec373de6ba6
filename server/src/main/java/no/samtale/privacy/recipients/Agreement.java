package no.samtale.privacy.recipients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What binds a recipient.
 *
 * @param kind one that fits the recipient's role: {@link RecipientLaw#agreements}
 * @param expiresOn the last day on which it binds; null: until it is ended
 * @param reference where the company finds it
 */
public record Agreement(
        String kind, LocalDate signedOn, @Nullable LocalDate expiresOn, String reference) {
    boolean isSignedBy(LocalDate day) {
        return !signedOn.isAfter(day);
    }

    boolean isOverBy(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }
}
