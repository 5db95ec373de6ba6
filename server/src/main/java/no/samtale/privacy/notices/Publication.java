package no.samtale.privacy.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AgentId;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * A version of an account's notice, as it was published for good.
 *
 * @param position 1 for the first
 * @param announcement what contacts are told of it; there always is one if the version widens
 * @param hash SHA-256 of the document
 * @param signature Ed25519 over the hash
 * @param widened what it allows that the version before did not, as {@link Widening#text}
 * @param widenedPurposes ids of the purposes that are wider by it
 */
public record Publication(
        int position,
        UUID id,
        String number,
        Instant published,
        Words description,
        @Nullable Words announcement,
        Words texts,
        byte[] hash,
        byte[] signature,
        byte[] publicKey,
        AgentId signedBy,
        List<String> widened,
        Set<String> widenedPurposes) {
    /** Dates of a notice are those of the place whose law it is under. */
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    public LocalDate date() {
        return date(published);
    }

    static LocalDate date(Instant at) {
        return at.atZone(OSLO).toLocalDate();
    }
}
